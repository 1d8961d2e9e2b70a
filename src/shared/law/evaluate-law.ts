import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { acceptanceFee } from './acceptance-fee'
import { type IncidentContext, incidentContexts } from './case-context'
import { computeDeadlines } from './compute-deadlines'
import type { ElementTable } from './element-table'
import { evaluateElements } from './evaluate-elements'
import { evaluateThresholds } from './evaluate-thresholds'
import { findCourts } from './find-courts'
import { findPolice } from './find-police'
import type { LawAnswer, OfferedArticle } from './law-answer'
import type { LawLibrary } from './law-library'
import { type Match, matchArticles } from './match-articles'
import { pickChannels } from './pick-channels'
import { verdictsOf } from './verdicts'

/**
 * What the law offers for a case on a day: articles that may apply, with
 * reasons and elements; thresholds, periods, where to hand it in, and the fee.
 * Pure; says what may apply and what is not known, never that somebody is
 * guilty or that an authority will accept. Not legal advice.
 *
 * @param today - for undated acts, acts that go on, and rules of procedure.
 */
export function evaluateLaw(it: Case, library: LawLibrary, today: IsoDate): LawAnswer {
  const bare = incidentContexts(it, today, library.words)
  const thresholds = evaluateThresholds(it, bare, library.thresholds, library.catalogue)
  const verdicts = verdictsOf(thresholds)
  const contexts = bare.map((context) => ({ ...context, verdicts }))
  return {
    day: today,
    articles: offeredArticles(
      matchArticles(contexts, library.matching, library.catalogue).offered,
      library.elements,
    ),
    thresholds: [...thresholds],
    deadlines: [...computeDeadlines(it, contexts, library.deadlines)],
    courts: [...findCourts(it, contexts, library.jurisdiction, library.catalogue)],
    police: [...findPolice(it, contexts, library.jurisdiction)],
    channels: [...pickChannels(contexts, library.channels)],
    fee: acceptanceFee(it.claims, library.fees),
  }
}

/** Each wording once, with all its reasons; proposed ones first, the nearest first. */
function offeredArticles(matches: readonly Match[], elements: ElementTable): OfferedArticle[] {
  const byWording = new Map<string, Match[]>()
  for (const match of matches) {
    const together = byWording.get(match.version.id)
    if (together === undefined) byWording.set(match.version.id, [match])
    else together.push(match)
  }
  return [...byWording.values()]
    .map((together) => ({ together, lead: together.some(({ lead }) => lead), rank: bestRank(together) }))
    .sort((left, right) => Number(right.lead) - Number(left.lead) || left.rank - right.rank)
    .flatMap(({ together, lead }) => {
      const first = together[0]
      if (first === undefined) return []
      const { key, version } = first
      const incidents = incidentsOf(together)
      return [
        {
          key,
          id: version.id,
          version: version.effectiveFrom,
          law: version.law,
          number: version.number,
          paragraphs: version.paragraphs,
          lead,
          why: together.map(({ context, facts, text }) => ({
            incident: context.incident.id,
            facts: [...facts],
            text,
          })),
          elements: evaluateElements(version, incidents, elements),
          verification: version.verification,
        },
      ]
    })
}

function incidentsOf(matches: readonly Match[]): readonly IncidentContext[] {
  const contexts = new Map<string, IncidentContext>()
  for (const match of matches) for (const context of match.contexts) contexts.set(context.path, context)
  return [...contexts.values()]
}

/** A wording is as near as its nearest rule, and nearest where it leads. */
function bestRank(matches: readonly Match[]): number {
  const leading = matches.filter(({ lead }) => lead)
  return Math.min(...(leading.length > 0 ? leading : matches).map(({ rank }) => rank))
}
