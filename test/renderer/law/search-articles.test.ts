import { describe, expect, it } from 'vitest'
import { searchArticles, versionOn } from '../../../src/renderer/src/features/law/search-articles'
import { IsoDate } from '../../../src/shared/domain/calendar'
import { Article } from '../../../src/shared/law/catalogue'

const today = IsoDate.parse('2026-11-23')
const psa = anArticle('psa2025-50', [
  {
    id: 'psa2012-42',
    from: '2013-01-01',
    to: '2025-12-31',
    law: '治安管理处罚法',
    number: '第四十二条',
    text: '偷窥、偷拍、窃听、散布他人隐私的，处五百元以下罚款',
  },
  {
    id: 'psa2025-50',
    from: '2026-01-01',
    to: null,
    law: '治安管理处罚法',
    number: '第五十条',
    text: '偷窥、偷拍、窃听、散布他人隐私的，处一千元以下罚款',
  },
])
const crim = anArticle('crim-253-1', [
  {
    id: 'crim-253-1',
    from: '2015-11-01',
    to: null,
    law: '刑法',
    number: '第二百五十三条之一',
    text: '违反国家有关规定，向他人出售或者提供公民个人信息',
  },
])
const all = [psa, crim]

describe('searchArticles', () => {
  const keys = (query: string, law: string | null = null) =>
    searchArticles(all, query, law, today).map(({ article }) => article.key)

  it('finds articles whose text has every word', () => {
    expect(keys('出售 个人信息')).toEqual(['crim-253-1'])
    expect(keys('出售 隐私')).toEqual([])
  })

  it('finds an article by its number, in digits or in Chinese', () => {
    expect(keys('253-1')).toEqual(['crim-253-1'])
    expect(keys('第50条')).toEqual(['psa2025-50'])
    expect(keys('第二百五十三条之一')).toEqual(['crim-253-1'])
  })

  it('shows the wording of the day if it has the words, an older one only if it alone has them', () => {
    expect(searchArticles(all, '偷拍', null, today)[0]?.version.id).toBe('psa2025-50')
    expect(searchArticles(all, '五百元', null, today)[0]?.version.id).toBe('psa2012-42')
  })

  it('keeps to one law, and lists everything for no words', () => {
    expect(keys('', '刑法')).toEqual(['crim-253-1'])
    expect(keys('  ')).toEqual(['psa2025-50', 'crim-253-1'])
  })
})

describe('versionOn', () => {
  it('gives the wording in force on a day', () => {
    expect(versionOn(psa, IsoDate.parse('2025-06-01'))?.id).toBe('psa2012-42')
    expect(versionOn(psa, today)?.id).toBe('psa2025-50')
  })
})

interface Wording {
  id: string
  from: string
  to: string | null
  law: string
  number: string
  text: string
}

function anArticle(key: string, versions: readonly Wording[]): Article {
  return Article.parse({
    key,
    versions: versions.map(({ id, from, to, law, number, text }) => ({
      id,
      effectiveFrom: from,
      effectiveTo: to,
      effectiveFromVerified: true,
      law,
      lawEn: 'A Law',
      number,
      paragraphs: [text],
      issuedBy: '全国人民代表大会常务委员会',
      documentNumber: '',
      documentNumberVerified: false,
      kind: 'administrative',
      penalty: '',
      plainZh: '',
      plainEn: '',
      elements: [],
      usedIn: [],
      verification: 'one_source',
      sources: ['某数据库'],
      notes: '',
    })),
  })
}
