import { findArticle } from './article-in-force'
import type { Article } from './catalogue'
import type { LawLibrary } from './law-library'

/**
 * What does not hold together in the law data: versions that overlap, a key
 * that is not the newest id, a reference that leads nowhere.
 *
 * @returns one line for each problem; empty when all is well.
 */
export function checkLibrary(library: LawLibrary): readonly string[] {
  const { catalogue } = library
  const articles = [...catalogue.articles.values()]
  const dangling = [...referencesOf(library)]
    .filter(([, key]) => findArticle(catalogue, key) === undefined)
    .map(([place, key]) => `${place}: no article "${key}"`)
  return [...articles.flatMap(checkArticle), ...checkIds(articles), ...dangling, ...checkElements(library)]
}

function checkArticle({ key, newSince, versions }: Article): readonly string[] {
  const problems: string[] = []
  const newest = versions.at(-1)
  if (newest?.id !== key) problems.push(`${key}: the key is not the id of the newest wording`)
  versions.forEach((version, index) => {
    const { id, effectiveFrom, effectiveTo } = version
    const next = versions[index + 1]
    if (effectiveTo !== null && effectiveTo < effectiveFrom) problems.push(`${id}: ends before it begins`)
    if (next !== undefined && (effectiveTo === null || effectiveTo >= next.effectiveFrom)) {
      problems.push(`${id}: overlaps ${next.id}`)
    }
    if (version.paragraphs.length === 0 && version.verification !== 'excerpt_or_partial') {
      problems.push(`${id}: has no text`)
    }
  })
  if (newSince !== undefined && newSince !== versions[0]?.effectiveFrom) {
    problems.push(`${key}: newSince is not the first day of the oldest wording`)
  }
  return problems
}

function checkIds(articles: readonly Article[]): readonly string[] {
  const seen = new Set<string>()
  return articles.flatMap(({ versions }) =>
    versions.flatMap(({ id }) => {
      if (seen.has(id)) return [`${id}: used twice`]
      seen.add(id)
      return []
    }),
  )
}

/** Every mention of an article in a table, with its place. */
function* referencesOf({
  matching,
  thresholds,
  deadlines,
  fees,
  jurisdiction,
  channels,
  seedQuestions,
}: LawLibrary): Generator<readonly [string, string]> {
  for (const rule of matching.rules) {
    const place = `matching: ${rule.id}`
    const conditional = [...rule.leadOnlyWhen, ...rule.papersOf, ...rule.cautions].flatMap(
      ({ articles = [] }) => articles,
    )
    for (const key of [...rule.lead, ...rule.support, ...rule.sources, ...conditional]) yield [place, key]
  }
  for (const id of Object.keys(matching.wordingNotes)) yield ['matching: wordingNotes', id]
  for (const { articles } of matching.timeBars) for (const key of articles) yield ['matching: timeBars', key]
  for (const { sources } of thresholds.tiers) for (const key of sources) yield ['thresholds: tiers', key]
  yield ['thresholds: infringement', thresholds.infringement.article]
  yield ['thresholds: infringement', thresholds.infringement.lawfulBusinessArticle]
  yield ['thresholds: leak', thresholds.leak.article]
  for (const { id, sources } of deadlines.rules) for (const key of sources) yield [`deadlines: ${id}`, key]
  for (const key of fees.sources) yield ['fees', key]
  const { courts, police } = jurisdiction
  for (const { sources } of [courts.victim, courts.defendant, courts.place, ...police]) {
    for (const key of sources) yield ['jurisdiction', key]
  }
  for (const id of [courts.internet.article, ...Object.keys(courts.internet.because)])
    yield ['jurisdiction', id]
  for (const { id, sources } of channels.channels) for (const key of sources) yield [`channels: ${id}`, key]
  for (const { id, expect, penaltyOf } of seedQuestions.questions) {
    for (const key of [...expect, ...penaltyOf]) yield [`seed-questions: ${id}`, key]
  }
}

/** Each rule for an element belongs to an element that a wording has. */
function checkElements({ catalogue, elements }: LawLibrary): readonly string[] {
  const known = new Map(
    [...catalogue.articles.values()].flatMap(({ versions }) =>
      versions.map((version) => [version.id, new Set(version.elements.map(({ id }) => id))] as const),
    ),
  )
  return Object.entries(elements.wordings).flatMap(([wording, rules]) => {
    const ids = known.get(wording)
    if (ids === undefined) return [`elements: no wording "${wording}"`]
    return Object.keys(rules).flatMap((id) =>
      ids.has(id) ? [] : [`elements: ${wording} has no element "${id}"`],
    )
  })
}
