import { describe, expect, it } from 'vitest'
import { readGuides } from '../../../src/main/drafting/read-guides'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { readLaw } from '../../../src/main/law/read-law'
import { chineseNumeral } from '../../../src/shared/drafting/chinese-numerals'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { articleInForce, findArticle } from '../../../src/shared/law/article-in-force'
import { resourcesFolder } from '../../helpers/resources-folder'

const { guides, headings } = await readGuides(resourcesFolder)
const { papers, elements } = await readTemplates(resourcesFolder)
const { catalogue } = await readLaw(resourcesFolder)

const inForce = (key: string) => {
  const found = articleInForce(catalogue, key, catalogue.checkedOn)
  return found.state === 'in-force' ? found.version : undefined
}

describe('what to do after printing', () => {
  const statements = [...guides.values()].flatMap(({ where, bring, answers }) => [
    ...where,
    ...bring,
    ...answers,
  ])

  it('is told for each paper', () => {
    expect([...guides.keys()].toSorted()).toEqual([...PAPER_KINDS].toSorted())
  })

  it('stands on articles that are held and in force', () => {
    const keys = [...statements, ...[...guides.values()].map(({ copies }) => copies)].flatMap(
      ({ sources }) => sources,
    )
    expect(keys.length).toBeGreaterThan(30)
    expect(keys.filter((key) => inForce(key) === undefined)).toEqual([])
  })

  it('names no period that its article does not name, unless it is called a reminder', () => {
    const periods = statements
      .filter(({ reminder, unheld = [] }) => reminder === undefined && unheld.length === 0)
      .flatMap(({ zh, sources }) =>
        [...zh.matchAll(/(\d+)(日|天|个月|小时)/gu)].map(([, count, unit]) => ({ zh, sources, count, unit })),
      )
    expect(periods.length).toBeGreaterThan(10)
    const unfounded = periods.filter(({ sources, count, unit }) => {
      const written = chineseNumeral(Number(count))
      const text = sources.flatMap((key) => inForce(key)?.paragraphs ?? []).join('')
      return !text.includes(`${written}${unit}`) && !text.includes(`${count}${unit}`)
    })
    expect(unfounded.map(({ zh }) => zh)).toEqual([])
  })

  it('names rules whose text is not held apart from articles, and none that is held', () => {
    const unheld = statements.flatMap(({ unheld: rules = [] }) => rules.map(({ name }) => name))
    expect([...new Set(unheld)].toSorted()).toEqual([
      '市场监督管理投诉举报处理办法（总局令第121号）',
      '市场监督管理投诉举报处理暂行办法（2022年，已被代替）',
      '最高人民法院关于民事诉讼证据的若干规定（2019年修正）第十九条',
      '民事诉讼法第六十九条',
    ])
    for (const key of ['evid-19', 'civpl-69']) expect(findArticle(catalogue, key), key).toBeUndefined()
  })

  it('gives each number in both languages', () => {
    const numbers = (text: string) => text.match(/\d+/g) ?? []
    for (const { zh, en } of statements) expect(numbers(en), zh).toEqual(numbers(zh))
  })

  it('calls nothing a reminder that has an article', () => {
    expect(statements.filter(({ reminder, sources }) => reminder && sources.length > 0)).toEqual([])
  })
})

it('explains every heading of every template, and no other', () => {
  const used = [...papers.values(), ...elements.values()].flatMap(({ body }) =>
    body.flatMap((node) => ('heading' in node ? [node.heading] : [])),
  )
  expect(Object.keys(headings).toSorted()).toEqual([...new Set(used)].toSorted())
})
