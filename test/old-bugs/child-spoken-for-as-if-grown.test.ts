import { describe, expect, it } from 'vitest'
import type { PaperKind } from '../../src/shared/drafting/paper-kinds'
import { type CaseName, fixtureCase } from '../fixtures/case-fixtures'
import { draftForTest, textOf } from '../helpers/draft-for-test'

/**
 * In the papers of a child an eleven-year-old declared to know the liability
 * for false accusation and to have heard what the mother heard; the proof of
 * guardianship and the guardian's identity were not enclosed.
 */

const WITH_ENCLOSURES = [
  'police-report',
  'security-report',
  'regulator-complaint',
  'takedown-notice',
  'rights-request',
  'civil-complaint',
] as const satisfies readonly PaperKind[]

const enclosedIn = async (kind: PaperKind, name: CaseName) =>
  (await draftForTest(kind, fixtureCase(name))).blocks.flatMap((block) =>
    block.kind === 'signature' ? block.enclosures.map(({ text }) => text) : [],
  )

describe('the papers of a child', () => {
  it.each(WITH_ENCLOSURES)('enclose what shows the guardian, and an agent’s power: %s', async (kind) => {
    const child = (await enclosedIn(kind, 'child-with-guardian')).join()
    expect(child).toMatch(/监护关系证明（出生医学证明、户口簿等）复印件1份.*监护人身份证件复印件1份/)
    expect(child).not.toContain('代理')

    const agent = (await enclosedIn(kind, 'agent-with-authority')).join()
    // A lawyer shows the licence and a letter of the firm to a court: 民诉法解释 art. 88 item 1.
    const lawyer = /授权委托书1份.*律师执业证复印件1份.*律师事务所函1份/
    expect(agent).toMatch(kind === 'civil-complaint' ? lawyer : /授权委托书1份.*代理人身份证件复印件1份/)
    expect(agent).not.toContain('监护')

    expect((await enclosedIn(kind, 'one-incident')).join()).not.toMatch(/监护|授权/)
  })

  it.each([...WITH_ENCLOSURES, 'timeline'] as const)(
    'are declared true by the guardian: %s',
    async (kind) => {
      const paper = await draftForTest(kind, fixtureCase('child-with-guardian'))
      const text = textOf(paper)
      expect(text).not.toMatch(/(?:本人|原告)(?:听说|知悉诬告|根据亲身经历|如实陈述)/)
      expect(paper.blocks.find((block) => block.kind === 'signature')?.signers).toContain(
        '与被监护人的关系：',
      )
      if (kind === 'police-report') expect(text).toContain('法定代理人知悉诬告陷害的法律责任')
      if (kind !== 'takedown-notice') expect(text).toContain('法定代理人听说')
    },
  )
})

describe('the papers of a grown-up', () => {
  it('are declared true by the owner, also where an agent acts', async () => {
    const text = textOf(await draftForTest('police-report', fixtureCase('agent-with-authority')))
    expect(text).toContain('本人知悉诬告陷害的法律责任')
  })
})
