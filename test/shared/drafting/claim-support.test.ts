import { expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { readLaw } from '../../../src/main/law/read-law'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'
import { resourcesFolder } from '../../helpers/resources-folder'

const complaint = async () => textOf(await draftForTest('civil-complaint', sampleCase()))

it('each claim but the fees names its rule, its facts and its exhibits', async () => {
  const lines = (await complaint()).split('\n').filter((line) => /^第\d+项请求/.test(line))

  expect(lines.map((line) => line.slice(0, 4))).toEqual([
    '第1项请',
    '第2项请',
    '第3项请',
    '第4项请',
    '第5项请',
    '第6项请',
  ])
  expect(lines[0]).toContain('（停止侵害）：依照《民法典》第九百九十五条，事实见“事件经过”（一）至（三）')
  for (const line of [...lines.slice(0, 3), ...lines.slice(4, 5)]) expect(line).toMatch(/〔证据[\d、-]+〕。$/)
  expect(lines[3]).toContain('第六十九条')
  expect(lines[5]).toMatch(/《最高人民法院关于.*规定》第十二条/)
})

it('quotes the paragraphs that matter under their number, and names a long article without its text', async () => {
  const text = await complaint()
  expect(text).toContain('《民法典》第一千零三十八条第二款规定：“信息处理者应当采取技术措施')
  expect(text).not.toContain('信息处理者不得泄露或者篡改')
  expect(text).toContain('第五十条、第五十一条、第五十七条的规定')
})

it.each(CASE_NAMES)('has the full title of a law once, where it is named first: %s', async (name) => {
  const text = textOf(await draftForTest('civil-complaint', fixtureCase(name)))
  for (const law of ['个人信息保护法', '民法典', '消费者权益保护法']) {
    const titles = text.match(new RegExp(`《(中华人民共和国)?${law}》`, 'gu')) ?? []
    expect(titles.filter((title) => title.includes('中华人民共和国'))).toEqual(titles.slice(0, 1))
  }
})

it('names no rule for network users where nothing happened on a network, and none for handlers where none is sued', async () => {
  const sample = sampleCase()
  const offline = {
    ...sample,
    incidents: sample.incidents.map((incident) => ({ ...incident, channel: 'offline' as const })),
  }
  const support = (text: string) =>
    text
      .split('\n')
      .filter((line) => /^第\d+项请求/.test(line))
      .join('\n')
  expect(support(textOf(await draftForTest('civil-complaint', offline)))).not.toContain('利用信息网络')

  const neighbour = {
    ...sample,
    respondents: sample.respondents.map(({ id }) => ({
      id,
      kind: 'person' as const,
      name: '王某',
      clues: [],
    })),
  }
  const text = support(textOf(await draftForTest('civil-complaint', neighbour)))
  expect(text).not.toContain('个人信息保护法')
  expect(text).toContain('第一千一百八十二条')
})

it('names no article that none of the claims needs', async () => {
  const text = await complaint()
  // No deletion and no order before judgment is asked for; what was private was nobody's act who is sued.
  for (const number of ['第四十七条', '第九百九十七条', '第一千零三十二条', '第一千一百九十五条'])
    expect(text).not.toContain(number)

  const sample = sampleCase()
  const civil = [{ kind: 'delete' as const }]
  const deletion = { ...sample, claims: { civil, rights: [] } }
  expect(textOf(await draftForTest('civil-complaint', deletion))).toContain('第四十七条')
})

it('a request for access is called by what it asks for', async () => {
  const named = async (text: string | undefined) => {
    const claims = { civil: [{ kind: 'access' as const, text }], rights: [] }
    return /第1项请求（(.*?)）/.exec(
      textOf(await draftForTest('civil-complaint', { ...sampleCase(), claims })),
    )?.[1]
  }
  expect(await named(undefined)).toBe('查阅、复制')
  expect(await named('提供原告的个人信息供查阅，并说明来源')).toBe('查阅、说明')
  expect(await named('告知接收方的名单')).toBe('其他请求')
})

it('every article and paragraph that the complaint names is held whole', async () => {
  const [{ catalogue }, { papers }] = await Promise.all([
    readLaw(resourcesFolder),
    readTemplates(resourcesFolder),
  ])
  const template = papers.get('civil-complaint')
  const versions = [...catalogue.articles.values()].flatMap((article) => article.versions)
  for (const { article } of Object.values(template?.rules ?? {}).flat())
    expect(catalogue.articles.get(article)?.versions.at(-1)?.verification, article).not.toBe(
      'excerpt_or_partial',
    )
  for (const { id: wording, paragraphs = [1] } of template?.quotes?.wordings ?? [])
    expect(versions.find(({ id }) => id === wording)?.paragraphs.length, wording).toBeGreaterThanOrEqual(
      Math.max(...paragraphs),
    )
})

it('a complaint without claims has no section for what carries them', async () => {
  const { claims: _, ...rest } = sampleCase()
  expect(textOf(await draftForTest('civil-complaint', rest))).not.toContain('第1项请求（')
})
