import type { Conduct, Incident } from '../domain/incident'

/** Conduct in which information changes hands or shows where it has come to. */
const SHOWS_LEAK: ReadonlySet<Conduct> = new Set([
  'sold',
  'provided',
  'bought',
  'stolen',
  'collected_unlawfully',
  'published',
  'insider_abuse',
  'used_for_fraud',
])

/** Whether the owner states as a fact something in which the information is seen outside the hands it was given to. */
export function showsLeak({ certainty, conduct }: Pick<Incident, 'certainty' | 'conduct'>): boolean {
  return certainty === 'fact' && conduct.some((it) => SHOWS_LEAK.has(it))
}
