import { includesAny, SHOWS_LEAK } from '../domain/conduct'
import type { Incident } from '../domain/incident'

/** Whether the owner states as a fact something in which the information is seen outside the hands it was given to. */
export function showsLeak({ certainty, conduct }: Pick<Incident, 'certainty' | 'conduct'>): boolean {
  return certainty === 'fact' && includesAny(conduct, SHOWS_LEAK)
}
