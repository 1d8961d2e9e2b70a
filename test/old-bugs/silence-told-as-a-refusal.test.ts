import { expect, it } from 'vitest'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest, textOf } from '../helpers/draft-for-test'

const papers = ['regulator-complaint', 'civil-complaint'] as const

it.each(papers)('%s says that somebody refused only of whom it says that they were asked', async (kind) => {
  const text = textOf(await draftForTest(kind, sampleCase()))
  expect(text).toContain('某某商城科技有限公司通过电子邮件拒绝个人信息权利请求，未告知泄露情况和补救措施；')
  expect(text).toContain('；某达快递有限公司未告知泄露情况和补救措施，')
  expect(text).not.toMatch(/某达快递有限公司(通过[^，。；]*)?拒绝/)
})

it('asks for the request of whom the refusal is not told', async () => {
  const { gaps } = await draftForTest('regulator-complaint', sampleCase())
  expect(gaps).toContainEqual({ field: 'filings', question: expect.stringContaining('某达快递有限公司') })
})

it('leaves the refusal with all of them where the case does not say who was asked', async () => {
  const text = textOf(await draftForTest('regulator-complaint', { ...sampleCase(), filings: [] }))
  expect(text).toContain('某某商城科技有限公司、某达快递有限公司通过电子邮件拒绝个人信息权利请求')
})
