import type { Party } from '../domain/party'
import type { DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** Where the other side is to send its answer: the owner's e-mail and address, else the representative's, or a gap. */
export function replyTo(facts: PaperFacts, template: Template): DraftText {
  const own = waysTo(template, facts.case.complainant, 'complainant')
  const { representative } = facts.case
  const ways =
    own.length > 0 || representative === undefined ? own : waysTo(template, representative, 'representative')
  return ways.length === 0 ? askFor(facts.wording, 'reply', 'complainant.email') : join(ways, '、')
}

function waysTo(template: Template, party: Party, path: string): readonly DraftText[] {
  const email = party.email?.trim() ?? ''
  const address = party.kind === 'person' ? (party.serviceAddress?.trim() ?? '') : ''
  return [
    ...(email === ''
      ? []
      : [say(template, 'reply.email', { value: written(email, inCase(`${path}.email`)) })]),
    ...(address === ''
      ? []
      : [say(template, 'reply.address', { value: written(address, inCase(`${path}.serviceAddress`)) })]),
  ]
}
