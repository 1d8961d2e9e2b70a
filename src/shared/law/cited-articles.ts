import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import type { DocumentKind } from '../domain/filing'
import { actOn } from './act-days'
import { findArticle } from './article-in-force'
import { incidentContexts } from './case-context'
import type { ArticleVersion } from './catalogue'
import type { LawLibrary } from './law-library'
import { type Match, matchArticles } from './match-articles'
import { type Passage, papersFor } from './matching-table'
import { undatedSince } from './undated-act'
import { wordingsForAct } from './wordings-for-act'

/** An article as one paper cites it. */
export interface CitedArticle {
  readonly key: string
  readonly version: ArticleVersion
  readonly lead: boolean
  /** Ids of the incidents it is cited for. */
  readonly incidents: readonly string[]
  /** Those of them for which it is a lead article. */
  readonly leadIncidents: readonly string[]
  /** The passages that the facts fall under; none where the article as a whole is meant. */
  readonly passages: readonly Passage[]
  /** The same for each incident for which it is a lead article. */
  readonly passagesOf: Readonly<Record<string, readonly Passage[]>>
  /** The day whose law it is. */
  readonly day: IsoDate
  /** The owner picked it. */
  readonly picked: boolean
  /** Ids of incidents whose day is not stated, so that the article may not have been the law of it. */
  readonly undated: readonly string[]
}

/** A pick that cannot be cited: no wording was the law, or is held, on that day. */
export interface UnusablePick {
  readonly pick: string
  readonly text: string
}

/** What the papers of one case cite. */
export interface Citations {
  /**
   * The articles that a paper cites: the suggested ones, or in their place the
   * owner's picks that are of use in this paper. Only wordings of the day of the
   * act; excerpts are never cited as articles. Lead articles first.
   */
  citedIn(document: DocumentKind): readonly CitedArticle[]
  /** The owner's picks that no paper can cite, and why. */
  readonly unusable: readonly UnusablePick[]
}

/** Match the rules with a case once, for whatever its papers cite. */
export function citationsOf(it: Case, library: LawLibrary, today: IsoDate): Citations {
  const { matching, catalogue, words } = library
  const { offered } = matchArticles(incidentContexts(it, today, words), matching, catalogue)
  const matches = offered.filter(({ cited, version }) => cited && isWhole(version))
  return {
    citedIn: (document) => citedArticles(it, library, today, document, matches),
    unusable: unusablePicks(it, library, today, matches),
  }
}

function citedArticles(
  it: Case,
  library: LawLibrary,
  today: IsoDate,
  document: DocumentKind,
  matches: readonly Match[],
): readonly CitedArticle[] {
  const suggested = grouped(matches.filter(({ rule, key }) => papersFor(rule, key).includes(document)))
  if (it.citations === undefined) return suggested
  return it.citations.flatMap((pick) => {
    const wordings = resolvePick(pick, it, library, today, matches)
    return wordings.filter(({ key, version }) => isOfUse(key, version, document, library))
  })
}

function unusablePicks(
  it: Case,
  library: LawLibrary,
  today: IsoDate,
  matches: readonly Match[],
): readonly UnusablePick[] {
  return (it.citations ?? []).flatMap((pick) => {
    if (resolvePick(pick, it, library, today, matches).length > 0) return []
    const [key = pick, day] = pick.split('@')
    const article = findArticle(library.catalogue, key)
    if (article === undefined) return [{ pick, text: `本资料库没有“${key}”这一条。` }]
    const texts = actsFor(article.key, day as IsoDate | undefined, it, library, today).map((act) =>
      wordingsForAct(library.catalogue, key, act),
    )
    const missing = texts.flatMap((found) => (found.state === 'missing' ? [found.text] : []))
    return [{ pick, text: missing[0] ?? '本资料库只收录节录，不能作为条文引用。' }]
  })
}

function resolvePick(
  pick: string,
  it: Case,
  library: LawLibrary,
  today: IsoDate,
  matches: readonly Match[],
): readonly CitedArticle[] {
  const [id = pick, day] = pick.split('@')
  const { catalogue } = library
  const key = findArticle(catalogue, id)?.key
  if (key === undefined) return []
  const matched = grouped(matches.filter((match) => match.key === key))
  if (day === undefined && matched.length > 0)
    return matched.map((cited) => ({ ...cited, lead: true, picked: true }))

  const cited = new Map<string, CitedArticle>()
  for (const act of actsFor(key, day as IsoDate | undefined, it, library, today)) {
    const found = wordingsForAct(catalogue, key, act)
    if (found.state === 'missing') continue
    for (const { version } of found.wordings.filter((wording) => wording.cited && isWhole(wording.version))) {
      const { incidents = [], undated = [] } = cited.get(version.id) ?? {}
      const all = act.incident === undefined ? matchedIncidents(matched, it) : [...incidents, act.incident]
      const since = undatedSince(act, library.matching.undatedYears)
      const depends = act.incident !== undefined && since !== undefined && version.effectiveFrom > since
      cited.set(version.id, {
        key,
        version,
        lead: true,
        incidents: all,
        leadIncidents: all,
        passages: [],
        passagesOf: {},
        day: act.end,
        picked: true,
        undated: depends ? [...undated, act.incident] : undated,
      })
    }
  }
  return [...cited.values()]
}

/** The day that the pick names; today for rules of procedure; or the days of every incident. */
function actsFor(
  key: string,
  day: IsoDate | undefined,
  it: Case,
  { matching, catalogue, words }: LawLibrary,
  today: IsoDate,
) {
  const rules = matching.rules.filter(({ lead, support }) => [...lead, ...support].includes(key))
  const ofProcedure =
    rules.length > 0
      ? rules.every((rule) => rule.day === 'today')
      : findArticle(catalogue, key)?.versions.at(-1)?.kind === 'procedural'
  const fixed = day ?? (ofProcedure ? today : undefined)
  return fixed === undefined
    ? incidentContexts(it, today, words).map(({ act, incident }) => ({ ...act, incident: incident.id }))
    : [{ ...actOn(fixed), incident: undefined }]
}

function matchedIncidents(matched: readonly CitedArticle[], it: Case): readonly string[] {
  const ids = new Set(matched.flatMap(({ incidents }) => incidents))
  return ids.size > 0 ? [...ids] : it.incidents.map(({ id }) => id)
}

function grouped(matches: readonly Match[]): readonly CitedArticle[] {
  const groups = new Map<string, Match[]>()
  for (const match of matches) {
    const group = groups.get(match.version.id)
    if (group === undefined) groups.set(match.version.id, [match])
    else group.push(match)
  }
  return [...groups.values()]
    .map((group) => ({
      group,
      lead: group.some(({ lead }) => lead),
      rank: Math.min(...group.map(({ rank }) => rank)),
    }))
    .sort((left, right) => Number(right.lead) - Number(left.lead) || left.rank - right.rank)
    .flatMap(({ group, lead }) => {
      const first = group[0]
      if (first === undefined) return []
      const undated = [...new Set(group.flatMap((match) => match.undated))]
      return [
        {
          key: first.key,
          version: first.version,
          lead,
          incidents: incidentsOf(group),
          leadIncidents: incidentsOf(group.filter((match) => match.lead)),
          passages: passagesOf(group.filter((match) => match.lead)),
          passagesOf: Object.fromEntries(
            incidentsOf(group.filter((match) => match.lead)).map((id) => [
              id,
              passagesOf(group.filter((match) => match.lead && speaksFor(match, id))),
            ]),
          ),
          day: first.day,
          picked: false,
          undated,
        },
      ]
    })
}

function incidentsOf(matches: readonly Match[]): readonly string[] {
  return [...new Set(matches.flatMap(({ contexts }) => contexts.map(({ incident }) => incident.id)))]
}

function speaksFor({ contexts }: Match, id: string): boolean {
  return contexts.some(({ incident }) => incident.id === id)
}

function passagesOf(matches: readonly Match[]): readonly Passage[] {
  const found = matches.map(({ rule, version }) =>
    rule.passages.filter(({ wording }) => wording === version.id),
  )
  if (found.some((passages) => passages.length === 0)) return []
  const once = new Map(
    found.flat().map(({ paragraph, item }) => [`${paragraph}/${item}`, { paragraph, item }]),
  )
  return [...once.values()].sort(
    (a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0) || (a.item ?? 0) - (b.item ?? 0),
  )
}

/** A pick belongs in the papers for which the article is offered or kept; where nothing is known, in all. */
function isOfUse(
  key: string,
  { usedIn }: ArticleVersion,
  document: DocumentKind,
  { matching }: LawLibrary,
): boolean {
  const papers = new Set([
    ...usedIn,
    ...matching.rules.flatMap((rule) =>
      [...rule.lead, ...rule.support].includes(key) ? papersFor(rule, key) : [],
    ),
  ])
  return papers.size === 0 || papers.has(document)
}

function isWhole({ verification }: ArticleVersion): boolean {
  return verification !== 'excerpt_or_partial'
}
