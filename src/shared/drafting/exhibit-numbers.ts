import type { Case } from '../domain/case'
import { ANSWERS, includesAny } from '../domain/conduct'
import type { Evidence } from '../domain/evidence'
import type { Incident } from '../domain/incident'
import { chronological } from './chronological'

/** What a group of exhibits is there to show, in the order in which a court reads them. */
export const exhibitGroups = ['relation', 'act', 'harm', 'response', 'other'] as const
export type ExhibitGroup = (typeof exhibitGroups)[number]

export interface Exhibit {
  readonly item: Evidence
  /** Place in `case.evidence`. */
  readonly index: number
  readonly group: ExhibitGroup
  /** 证据编号, `2-1`: group and place in the group. */
  readonly number: string
}

/**
 * Number the exhibits of a case: grouped by what they show, in time order
 * inside a group. One numbering for all papers, so that they can't disagree.
 */
export function numberExhibits(it: Pick<Case, 'incidents' | 'evidence' | 'filings'>): readonly Exhibit[] {
  const firstUse = new Map<string, { incident: Incident; order: number }>()
  for (const [order, incident] of chronological(it.incidents).entries()) {
    for (const id of incident.evidence) if (!firstUse.has(id)) firstUse.set(id, { incident, order })
  }
  const inFilings = new Set(it.filings.flatMap((filing) => filing.evidence))

  const grouped = it.evidence.map((item, index) => {
    const use = firstUse.get(item.id)
    return {
      item,
      index,
      group: groupOf(item, use?.incident, inFilings.has(item.id)),
      order: use?.order ?? it.incidents.length,
    }
  })
  const used = exhibitGroups.filter((group) => grouped.some((it) => it.group === group))
  return used.flatMap((group, groupIndex) =>
    grouped
      .filter((exhibit) => exhibit.group === group)
      .sort((a, b) => a.order - b.order || a.index - b.index)
      .map(({ item, index }, place) => ({ item, index, group, number: `${groupIndex + 1}-${place + 1}` })),
  )
}

/** Ids of the items that are there to show one thing. */
export function evidenceOf(exhibits: readonly Exhibit[], group: ExhibitGroup): ReadonlySet<string> {
  return new Set(exhibits.filter((exhibit) => exhibit.group === group).map(({ item }) => item.id))
}

/** Numbers by id of evidence. */
export function exhibitNumbers(
  it: Pick<Case, 'incidents' | 'evidence' | 'filings'>,
): ReadonlyMap<string, string> {
  return new Map(numberExhibits(it).map(({ item, number }) => [item.id, number]))
}

function groupOf(item: Evidence, incident: Incident | undefined, inFiling: boolean): ExhibitGroup {
  // What was paid to the other side shows that one dealt with it; what is paid because of the leak is a loss.
  if (item.kind === 'order') return 'relation'
  if (item.kind === 'receipt') return incident?.gaveData === undefined ? 'harm' : 'relation'
  const conduct = incident?.conduct ?? []
  const isAct = conduct.some((code) => !ANSWERS.has(code))
  if ((inFiling && !isAct) || includesAny(conduct, ANSWERS)) return 'response'
  if (incident === undefined) return 'other'
  const onlyHarm = conduct.length > 0 && conduct.every((it) => it === 'harassed')
  return onlyHarm ? 'harm' : 'act'
}
