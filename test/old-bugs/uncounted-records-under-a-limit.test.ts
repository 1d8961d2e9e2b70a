import { expect, it } from 'vitest'
import { aCase, anIncident } from '../fixtures/a-case'
import { fixtureCase } from '../fixtures/case-fixtures'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest, textOf } from '../helpers/draft-for-test'

/**
 * The report put an act under a number of 法释〔2017〕10号 art. 5 para. 1 though
 * nobody had counted records, and left out item 8 for a company that had the
 * information from serving the owner.
 */

const report = async (it = sampleCase()) => textOf(await draftForTest('police-report', it))
const HALF = '在履行职责、提供服务过程中获得，第八项的标准为上述标准的一半'

it('says that a limit is only possible where nothing was counted', async () => {
  expect(await report(fixtureCase('child-with-guardian'))).toContain(
    '事件（一）条数不明，可能对应第五项（5,000条以上）',
  )
  expect(await report(fixtureCase('agent-with-authority'))).toContain(
    '含有征信信息，条数不明，可能对应第三项',
  )
  expect(await report(fixtureCase('no-respondents'))).toContain('条数不明，对应第四项（500条以上）还是第五项')
  expect(await report()).toContain('所称30,000条，对应第四项（500条以上）')
})

it('names half of the limits where the accused was given the information, or is an insider', async () => {
  expect(await report(fixtureCase('child-with-guardian'))).toContain(HALF)
  expect(await report()).not.toContain(HALF)
  const insider = aCase({
    respondents: [{ id: 'r1', kind: 'person', role: 'insider', name: '员工甲' }],
    incidents: [anIncident({ conduct: ['sold'], dataTypes: ['phone'], respondents: ['r1'] })],
  })
  expect(await report(insider)).toContain(HALF)
})
