import { type IsoInstant, instantOf } from '../domain/calendar'

/** What was put aside rests so long before its file may be erased. */
export const REST_DAYS = 30
const DAY_MS = 24 * 3_600_000

/** Until when something that was put aside at `since` rests. */
export function restsUntil(since: IsoInstant): IsoInstant {
  return instantOf(new Date(Date.parse(since) + REST_DAYS * DAY_MS))
}

/** Whether it has rested long enough, by the clock of this computer. */
export function hasRested(since: IsoInstant, now: Date): boolean {
  return now.getTime() >= Date.parse(since) + REST_DAYS * DAY_MS
}
