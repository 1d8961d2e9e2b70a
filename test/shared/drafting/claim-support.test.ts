import { expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { readLaw } from '../../../src/main/law/read-law'
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
  for (const line of lines.slice(0, 5)) expect(line).toMatch(/〔证据[\d、-]+〕。$/)
  expect(lines[3]).toContain('第六十九条')
  expect(lines[5]).toMatch(/《最高人民法院关于.*规定》第十二条/)
})

it('quotes the paragraphs that matter under their number, and names a long article without its text', async () => {
  const text = await complaint()
  expect(text).toContain('《中华人民共和国消费者权益保护法》第二十九条第二款规定：“经营者及其工作人员')
  expect(text).not.toContain('不得向其发送商业性信息')
  expect(text).toContain('第四十五条第一款、第二款规定')
})

it('has the full title of a law once', async () => {
  const text = await complaint()
  for (const law of ['个人信息保护法', '民法典', '消费者权益保护法'])
    expect(text.split(`《中华人民共和国${law}》`)).toHaveLength(2)
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

it('every article and paragraph that the template names is held whole', async () => {
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
  for (const [id, paragraphs] of Object.entries(template?.quoted ?? {}))
    expect(versions.find((version) => version.id === id)?.paragraphs.length, id).toBeGreaterThanOrEqual(
      Math.max(...paragraphs),
    )
})

it('a complaint without claims has no section for what carries them', async () => {
  const { claims: _, ...rest } = sampleCase()
  expect(textOf(await draftForTest('civil-complaint', rest))).not.toContain('各项请求的依据')
})
