import { instantMs } from '../domain/calendar'
import type { Incident } from '../domain/incident'

/** Oldest first; what has no time comes last, in the order it was logged. */
export function chronological<It extends Pick<Incident, 'occurredAt'>>(
  incidents: readonly It[],
): readonly It[] {
  const time = ({ occurredAt }: It) =>
    occurredAt === undefined ? Number.POSITIVE_INFINITY : instantMs(occurredAt)
  // Two unknown times compare as NaN, which sort would not accept.
  return [...incidents].sort((a, b) => time(a) - time(b) || 0)
}
