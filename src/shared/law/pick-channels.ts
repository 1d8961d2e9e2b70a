import type { IncidentContext } from './case-context'
import type { ChannelTable } from './channel-table'
import { evaluateCondition } from './evaluate-condition'
import type { ChannelAnswer } from './law-answer'

/** The official channels that take a complaint like this one. They are shown, never opened. */
export function pickChannels(
  contexts: readonly IncidentContext[],
  { channels }: ChannelTable,
): readonly ChannelAnswer[] {
  return channels
    .filter(
      ({ when }) =>
        when === undefined || contexts.some((context) => evaluateCondition(when, context) !== null),
    )
    .map(({ id, name, contact, takes, note, verified, sources }) => ({
      id,
      name,
      contact,
      takes,
      note,
      verified,
      sources,
    }))
}
