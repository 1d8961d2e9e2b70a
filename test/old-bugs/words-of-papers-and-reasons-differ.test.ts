import { expect, it } from 'vitest'
import { readTemplates } from '../../src/main/drafting/read-templates'
import { resourcesFolder } from '../helpers/resources-folder'
import { answerFor, law, reasons } from '../shared/law/law-fixtures'

it('papers and reasons of the law say the same words for the codes of a case', async () => {
  const { shared } = await readTemplates(resourcesFolder)
  expect(shared.words).toMatchObject(law.words)

  const answer = answerFor([
    { conduct: ['sold'], dataTypes: ['education'], harm: { grave: 'serious_injury' }, certainty: 'fact' },
  ])
  expect(reasons(answer, 'crim-253-1')).toContain(
    `${shared.words.conduct?.sold}；${shared.words.dataType?.education}`,
  )
  expect(answer.thresholds.find(({ rule }) => rule === 'grave-harm')?.arithmetic).toContain(
    `案件记载${shared.words.grave?.serious_injury}`,
  )
})
