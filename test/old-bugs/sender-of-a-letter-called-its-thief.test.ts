import { expect, it } from 'vitest'
import { fixtureCase } from '../fixtures/case-fixtures'
import { draftForTest, textOf } from '../helpers/draft-for-test'

it.each(['police-report', 'civil-complaint', 'timeline'] as const)(
  '%s does not say of somebody who wrote that they stole the information too',
  async (kind) => {
    const text = textOf(await draftForTest(kind, fixtureCase('no-respondents')))
    expect(text).not.toMatch(/邮件发送人[^；。]*窃取/)
  },
)

it('says that nobody knows who stole it', async () => {
  const text = textOf(await draftForTest('police-report', fixtureCase('no-respondents')))
  expect(text).toContain('行为人（身份不明）涉嫌窃取个人信息；邮件发送人（身份不明）涉嫌利用个人信息')
})
