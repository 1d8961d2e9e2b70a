import { expect, it } from 'vitest'
import { bodyWith, fillInFor, knownAnswer } from '../../src/renderer/src/features/papers/fill-in'
import { gapTarget } from '../../src/renderer/src/features/papers/gap-target'
import { Case } from '../../src/shared/domain/case'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest } from '../helpers/draft-for-test'

/** The gap of a character without a glyph opened empty beside the paper: what was saved there replaced the whole account. */
it('a character that cannot be printed is mended in the text it stands in', async () => {
  const it = sampleCase()
  const account = '对方自称𠮷某。\n随后挂断。'
  const told = Case.parse({ ...it, incidents: it.incidents.map((each) => ({ ...each, account })) })
  const { gaps } = await draftForTest('police-report', told, { canPrint: (point) => point !== 0x20bb7 })
  const gap = gaps.find(({ question }) => question.includes('𠮷'))
  const { noun, field } = gapTarget(told, gap?.field ?? '')
  const record = told.incidents[0]

  expect(fillInFor(noun, field)).toBe('text')
  expect(knownAnswer(record, field)).toBe(account)
  expect(bodyWith({ ...record }, field, account.replace('𠮷', '吉'))).toEqual({
    account: '对方自称吉某。\n随后挂断。',
  })
  expect(knownAnswer(null, field)).toBeUndefined()
})
