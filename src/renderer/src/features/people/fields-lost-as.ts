import { Organisation, Person, UnknownParty } from '../../../../shared/domain/party'
import type { PartyRecord } from '../../../../shared/journal/records'

export const partyKinds = ['person', 'organisation', 'unknown'] as const

const shapes = { person: Person.shape, organisation: Organisation.shape, unknown: UnknownParty.shape }

/** Fields a party has that a party of another kind cannot have. */
export function fieldsLostAs(party: PartyRecord, kind: PartyRecord['kind']): readonly string[] {
  return Object.keys(shapes[party.kind]).filter((field) => field in party && !(field in shapes[kind]))
}
