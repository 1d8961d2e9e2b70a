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

  it('have the items by which a rule names them, in every wording', () => {
    const { rules } = matching
    const named = rules.flatMap(({ items }) => items)
    expect(named).toContainEqual({ article: 'psa2025-50', item: 5 })
    const missing = named.filter(({ article, item }) => {
      const { versions = [] } = findArticle(catalogue, article) ?? {}
      const stands = versions.every(({ paragraphs }) =>
        paragraphs[0]?.includes(`（${chineseNumeral(item)}）`),
      )
      return versions.length === 0 || !stands
    })
    expect(missing).toEqual([])
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
