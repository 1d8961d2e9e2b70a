import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { readLaw } from '../../../src/main/law/read-law'
import { addDays, IsoDate } from '../../../src/shared/domain/calendar'
import { chineseNumeral } from '../../../src/shared/drafting/chinese-numerals'
import { articleInForce, findArticle } from '../../../src/shared/law/article-in-force'
import { resourcesFolder } from '../../helpers/resources-folder'

const drafting = join(import.meta.dirname, '../../../src/shared/drafting')

/**
 * Articles that the assemblers quote by themselves: `nettort-3`. They are the
 * law of the day of the paper. A list is one of alternatives, of which the first held is used.
 */
function keysInCode(): readonly (readonly string[])[] {
  const code = readdirSync(drafting).map((name) => readFileSync(join(drafting, name), 'utf8'))
  const lists = code.flatMap((text) => text.match(new RegExp(`${KEY}(?:, ${KEY})*`, 'g')) ?? [])
  return [...new Set(lists)].map((list) => list.replaceAll("'", '').split(', '))
}

const KEY = "'[a-z]+(?:\\d{4})?-\\d+(?:-\\d+)?'"

function daysFrom(first: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let day = first; day <= '2030-12-31'; day = addDays(day, 1)) days.push(day)
  return days
}

describe('the articles that papers name', async () => {
  const { catalogue, matching } = await readLaw(resourcesFolder)
  const { shared } = await readTemplates(resourcesFolder)
  const offences = Object.keys(shared.offences)

  it('are in the catalogue, under the key of today', () => {
    expect(keysInCode()).toContainEqual(['nettort-3'])
    const groups = [...keysInCode(), ...offences.map((key) => [key])]
    expect(groups.filter((keys) => !keys.some((key) => findArticle(catalogue, key)?.key === key))).toEqual([])
  })

  const wordings = [...catalogue.articles.values()].flatMap(({ versions }) => versions)
  const passages = matching.rules.flatMap((rule) => rule.passages)

  it('have the passages by which a rule names them', () => {
    expect(passages).toContainEqual({ wording: 'psa2025-50', paragraph: 1, item: 5 })
    const missing = passages.filter(({ wording, paragraph = 1, item }) => {
      const text = wordings.find(({ id }) => id === wording)?.paragraphs[paragraph - 1]
      return text === undefined || (item !== undefined && !text.includes(`（${chineseNumeral(item)}）`))
    })
    expect(missing).toEqual([])
  })

  it('are named without a paragraph where they have only one', () => {
    const needless = passages.filter(
      ({ wording, paragraph }) =>
        paragraph !== undefined && wordings.find(({ id }) => id === wording)?.paragraphs.length === 1,
    )
    expect(needless).toEqual([])
  })

  it('are whole texts in force on every day on which a paper can be written with this catalogue', () => {
    const isWholeOn = (key: string, day: IsoDate) => {
      const found = articleInForce(catalogue, key, day)
      return found.state === 'in-force' && found.version.verification !== 'excerpt_or_partial'
    }
    const missing = keysInCode().filter((keys) =>
      daysFrom(catalogue.checkedOn).some((day) => !keys.some((key) => isWholeOn(key, day))),
    )
    expect(missing).toEqual([])
  })

  it('name an offence by an article that was held, or known not to exist, on every day since 2015-11-01', () => {
    const notHeld = offences.filter((key) =>
      daysFrom(IsoDate.parse('2015-11-01')).some(
        (day) => articleInForce(catalogue, key, day).state === 'not-held',
      ),
    )
    expect(notHeld).toEqual([])
  })
})
