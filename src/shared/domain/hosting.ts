import type { Case } from './case'
import type { Conduct, Incident } from './incident'
import type { Party } from './party'

const HOST_ROLES: ReadonlySet<Party['role']> = new Set(['platform', 'carrier'])
const AUTHOR_ROLES: ReadonlySet<Party['role']> = new Set(['poster', 'seller', 'buyer'])

/** Acts that users do to one another on somebody's service. */
const OF_USERS: ReadonlySet<Conduct> = new Set(['published', 'harassed', 'used_for_fraud', 'peeped'])

/**
 * Whether a party only ran the service on which others acted: a platform or
 * carrier, in an incident that names who acted, or whose acts are those of users.
 */
export function isHostOf(it: Case, { respondents, conduct }: Incident, { id, kind, role }: Party): boolean {
  if (!HOST_ROLES.has(role) || kind === 'person') return false
  const others = it.respondents.filter((other) => other.id !== id && respondents.includes(other.id))
  return (
    others.some((other) => other.kind === 'unknown' || AUTHOR_ROLES.has(other.role)) ||
    conduct.every((code) => OF_USERS.has(code))
  )
}
