import type { Case } from './case'
import { ANSWERS, OF_HANDLERS } from './conduct'
import { isHandler } from './handler'
import { isHostOf } from './hosting'
import type { Conduct, Incident } from './incident'
import type { Party } from './party'

type Role = NonNullable<Party['role']>

/** Roles that say of somebody that they did just this. */
const DOERS: Readonly<Partial<Record<Conduct, readonly Role[]>>> = {
  sold: ['seller', 'insider', 'official'],
  provided: ['handler', 'seller', 'insider', 'official'],
  bought: ['buyer'],
  collected_unlawfully: ['handler'],
  published: ['poster', 'seller'],
  insider_abuse: ['insider', 'official'],
}

/**
 * Whether conduct of an incident can be that of a party it names, by what each
 * of them is: the acts of users are not those of the platform, those of a seller
 * not those of the shop beside them, and the duties of a handler those of no
 * stranger. Where the roles tell nothing apart, it can be everybody's.
 */
export function canBeOf(it: Case, incident: Incident, party: Party, code: Conduct): boolean {
  const named = it.respondents.filter(({ id }) => incident.respondents.includes(id))
  const isHost = (one: Party) => isHostOf(it, incident, one)
  const only = (some: readonly Party[]) => some.length === 0 || some.includes(party)
  if (ANSWERS.has(code)) return only(named.filter(isHandler))
  if (OF_HANDLERS.has(code)) {
    const holding = named.filter((one) => isHandler(one) && !isHost(one))
    return only(holding.length > 0 ? holding : named.filter(isHost))
  }
  return !isHost(party) && only(named.filter((one) => isDoer(one, code)))
}

/** By role, or somebody of whom nothing is known but what happened. */
function isDoer({ kind, role }: Party, code: Conduct): boolean {
  return kind === 'unknown' || (role !== undefined && DOERS[code]?.includes(role) === true)
}
