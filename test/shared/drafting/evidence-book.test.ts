import { describe, expect, it } from 'vitest'
import { pageProfiles } from '../../../src/main/pdf/page-profiles'
import { aCase, anEvidence } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('evidence-book', it)

describe('cover and index of the evidence book', () => {
  it('has the fields of a cover; what binding alone can tell stays blank', async () => {
    const [cover] = (await draft()).blocks.filter((block) => block.kind === 'table')
    expect(cover?.rows.map((row) => row.map(({ text }) => text.replaceAll('　', '')))).toEqual([
      ['册次', '第册（共册）'],
      ['案由', '个人信息保护纠纷'],
      ['提交人', '李敏䶮'],
      ['相对方', '某某商城科技有限公司、某达快递有限公司'],
      ['受理机关', '北京互联网法院'],
      ['提交日期', '20年月日'],
      ['总页数', '共页'],
      ['副本编号', '□正本□副本第号'],
    ])
  })

  it('begins the index on a new page, with the numbers of the evidence list', async () => {
    const numbers = async (kind: 'evidence-list' | 'evidence-book') =>
      (await draftForTest(kind, fixtureCase('forty-incidents'))).blocks
        .flatMap((block) => (block.kind === 'table' && block.header ? block.rows : []))
        .map((row) => row[0]?.text)
    expect(await numbers('evidence-book')).toEqual(await numbers('evidence-list'))

    const kinds = (await draft()).blocks.map(({ kind }) => kind)
    expect(kinds.slice(0, 5)).toEqual(['title', 'table', 'page-break', 'heading', 'table'])
  })

  it('counts neither cover nor index: the numbers belong to the pages of evidence', async () => {
    expect(pageProfiles[(await draft()).profile].pageNumber.label).toBe('')
  })

  it('goes to the court where one is named; the name of another desk is written in by hand', async () => {
    const police = aCase({
      evidence: [anEvidence({ source: '手机', proves: '来电' })],
      claims: { addressees: { policeStation: '某派出所', regulator: '某市市场监督管理局' } },
    })
    expect((await draft(police)).gaps).toEqual([])
    expect(textOf(await draft(police))).toMatch(/^受理机关\n\u3000+$/m)
    expect((await draft(aCase())).gaps.map(({ field }) => field)).not.toContain('claims.addressees.court')
  })
})
