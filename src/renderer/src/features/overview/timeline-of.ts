import { dayOf, type IsoDate, type IsoMoment, type Precision } from '../../../../shared/domain/calendar'
import type { CaseSearch, CaseView } from '../../app/case-navigation'
import type { CaseOverview } from '../../app/next-step'

export const lanes = ['occurred', 'discovered', 'fixed', 'handedIn'] as const
export type Lane = (typeof lanes)[number]

/** Something that stands on the timeline, and where it is opened. */
export interface TimelineItem {
  readonly key: string
  readonly lane: Lane
  readonly title: string
  readonly at: IsoMoment
  readonly precision: Precision | undefined
  readonly view: CaseView
  readonly search: CaseSearch
}

export interface TimelineDay {
  readonly day: IsoDate
  readonly items: readonly TimelineItem[]
}

/** What happened on which day, days in order; what has no known time is left out. */
export function timelineOf({ incidents, evidence, filings }: CaseOverview): readonly TimelineDay[] {
  const items: TimelineItem[] = []
  const add = (lane: Lane, at: IsoMoment | undefined, item: Omit<TimelineItem, 'key' | 'lane' | 'at'>) => {
    if (at !== undefined)
      items.push({ ...item, lane, at, key: `${lane}/${Object.values(item.search).join()}` })
  }
  for (const { id, title, occurredAt, precision, discoveredAt } of incidents) {
    const place = { title, view: 'incidents', search: { incident: id } } as const
    add('occurred', occurredAt, { ...place, precision })
    add('discovered', discoveredAt, { ...place, precision: undefined })
  }
  for (const { id, title, obtainedAt } of evidence) {
    add('fixed', obtainedAt, { title, view: 'evidence', search: { evidence: id }, precision: undefined })
  }
  for (const { id, to, handedInAt } of filings) {
    add('handedIn', handedInAt, { title: to, view: 'filings', search: { filing: id }, precision: undefined })
  }
  return [...new Set(items.map(({ at }) => dayOf(at)))]
    .sort()
    .map((day) => ({ day, items: items.filter(({ at }) => dayOf(at) === day) }))
}
