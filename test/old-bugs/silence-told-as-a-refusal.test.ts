import { expect, it } from 'vitest'
import { fixtureCase } from '../fixtures/case-fixtures'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest, textOf } from '../helpers/draft-for-test'

const papers = ['regulator-complaint', 'civil-complaint'] as const

it.each(papers)('%s says that somebody refused only of whom it says that they were asked', async (kind) => {
  const text = textOf(await draftForTest(kind, sampleCase()))
  expect(text).toMatch(
    /某某商城科技有限公司(涉嫌)?通过电子邮件拒绝个人信息权利请求，未告知泄露情况和补救措施；/,
  )
  expect(text).toMatch(/；某达快递有限公司(涉嫌)?未告知泄露情况和补救措施，/)
  expect(text).not.toMatch(/某达快递有限公司(涉嫌)?(通过[^，。；]*)?拒绝/)
})

it('asks for the request of whom the refusal is not told', async () => {
  const { gaps } = await draftForTest('regulator-complaint', sampleCase())
  expect(gaps).toContainEqual({ field: 'filings', question: expect.stringContaining('某达快递有限公司') })
})

it('leaves the refusal with all of them where the case does not say who was asked', async () => {
  const text = textOf(await draftForTest('regulator-complaint', { ...sampleCase(), filings: [] }))
  expect(text).toContain('某某商城科技有限公司、某达快递有限公司涉嫌通过电子邮件拒绝个人信息权利请求')
})

it('does not call it a refusal of rights that a platform did not follow a notice', async () => {
  const it = fixtureCase('unknown-poster-and-platform')
  const complaint = textOf(await draftForTest('civil-complaint', it))
  expect(complaint).not.toContain('拒绝个人信息权利请求')
  expect(complaint).toContain(
    '其接到原告的通知后没有采取所要求的措施；依照《中华人民共和国民法典》第一千一百九十五条',
  )
  expect(textOf(await draftForTest('regulator-complaint', it))).not.toContain('拒绝个人信息权利请求')
})

it('gives the words of an answer, and leaves it to the reader whether they refuse', async () => {
  const text = textOf(await draftForTest('timeline', sampleCase()))
  expect(text).toContain('该单位答复：“未发现异常，建议联系物流公司”。')
  expect(text).not.toContain('答复：拒绝')
})
