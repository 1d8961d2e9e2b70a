import type { Case } from '../domain/case'
import { INFRINGING, includesAny, SELLING } from '../domain/conduct'
import type { DataType, Incident } from '../domain/incident'
import { formatYuan, toFen } from '../domain/money'
import type { IncidentContext, PlacedParty } from './case-context'
import type { TieredCount } from './count-records'
import { findMention } from './find-mention'
import type { ThresholdTable, Tier } from './threshold-table'

export interface CountInput extends TieredCount {
  readonly path: string
  readonly basis: string
  /** Only somebody's own words, an inference or hearsay. */
  readonly claimed: boolean
}

export interface GainInput {
  readonly path: string
  readonly fen: number
  readonly basis: string
  readonly claimed: boolean
}

/** What one incident gives to the calculation. */
export interface ThresholdIncident {
  readonly context: IncidentContext
  readonly counts: readonly CountInput[]
  readonly gain: GainInput | undefined
  /** Sold, provided or published; then item 8 can apply. */
  readonly sells: boolean
  /** Got on duty or in providing a service; `undefined` = unknown. */
  readonly insider: boolean | undefined
  /** Bought for a lawful business and not passed on: for tier C art. 6 stands in for art. 5. */
  readonly lawfulBusiness: boolean
}

/** The incidents of one actor; numbers of different actors are never added. */
export interface ThresholdGroup {
  readonly name: string
  readonly actor: PlacedParty | undefined
  readonly incidents: readonly ThresholdIncident[]
}

export function thresholdGroups(
  it: Case,
  contexts: readonly IncidentContext[],
  table: ThresholdTable,
): readonly ThresholdGroup[] {
  const accused = it.claims?.accused === undefined ? undefined : new Set(it.claims.accused)
  const groups = new Map<
    string,
    { name: string; actor: PlacedParty | undefined; incidents: ThresholdIncident[] }
  >()
  for (const context of contexts) {
    if (!includesAny(context.incident.conduct, INFRINGING)) continue
    const incident = readIncident(context, table)
    // Where the owner accuses none of those it names, the act is nobody's: not theirs, and not a stranger's.
    const actors = context.respondents.filter(({ party }) => accused?.has(party.id) ?? true)
    for (const actor of context.respondents.length === 0 ? [undefined] : actors) {
      const id = actor?.party.id ?? ''
      const group = groups.get(id) ?? { name: actor?.party.name ?? '身份不明的人', actor, incidents: [] }
      groups.set(id, group)
      group.incidents.push(incident)
    }
  }
  return [...groups.values()]
}

export function readCounts(context: IncidentContext, table: ThresholdTable): readonly CountInput[] {
  const { incident, path } = context
  return incident.recordCounts.map(({ dataTypes, count, atMost, basis }, index) => ({
    path: `${path}.recordCounts[${index}].count`,
    ...tiersOf(dataTypes, incident, table),
    count: { low: count, high: atMost ?? count },
    basis,
    claimed: isClaimed(basis, incident, table),
  }))
}

function readIncident(context: IncidentContext, table: ThresholdTable): ThresholdIncident {
  const { incident, path } = context
  const counts = readCounts(context, table)
  const sells = includesAny(incident.conduct, SELLING)
  const gainYuan = incident.illegalGainCny
  return {
    context,
    counts,
    gain:
      gainYuan === undefined
        ? undefined
        : {
            path: `${path}.illegalGainCny`,
            fen: toFen(gainYuan),
            basis: `案件记载的违法所得${formatYuan(toFen(gainYuan))}元`,
            claimed: incident.certainty !== 'fact',
          },
    sells,
    insider: incident.conduct.includes('insider_abuse') ? true : incident.onDuty,
    lawfulBusiness:
      incident.flags?.boughtForLawfulBusiness === true && !sells && incident.conduct.includes('bought'),
  }
}

/**
 * The tier of one person's set of information: the weightiest kind in it,
 * once by what is settled and once by what is possible.
 */
export function tiersOf(
  dataTypes: readonly DataType[],
  incident: Incident,
  { tiers }: ThresholdTable,
): { readonly lowest: Tier; readonly highest: Tier } {
  const found = dataTypes.map((dataType) =>
    tiers.find(
      (entry) =>
        entry.dataTypes.includes(dataType) &&
        (entry.mentions === undefined ||
          findMention(`${incident.title}。${incident.account ?? ''}`, entry.mentions) !== undefined),
    ),
  )
  return {
    lowest: weightiest(found.map((entry) => entry?.lowest ?? 'C')),
    highest: weightiest(found.map((entry) => entry?.highest ?? 'C')),
  }
}

function weightiest(tiers: readonly Tier[]): Tier {
  return tiers.includes('A') ? 'A' : tiers.includes('B') ? 'B' : 'C'
}

function isClaimed(basis: string, { certainty }: Incident, { claimedWords }: ThresholdTable): boolean {
  return certainty !== 'fact' || claimedWords.some((word) => basis.includes(word))
}
