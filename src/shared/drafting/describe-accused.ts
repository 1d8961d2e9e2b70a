import type { Party } from '../domain/party'
import { isAddressed } from './addressee'
import { describeClues, nameOf } from './describe-party'
import type { Block, DraftText, Gap } from './draft-document'
import { body, partyOf } from './gather-parts'
import { groupAlike } from './group-alike'
import { incidentNames } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { askBeside, say, sayShared } from './say'
import type { Template } from './template'
import { actorsOf, isActorInferred, names, senderOf } from './who-acted'
import { join, type Values } from './written-text'

/** Traces are asked for beside the paper, not in it: that nobody is known is a whole statement. */
export function accusedGaps(facts: PaperFacts): readonly Gap[] {
  if (facts.accused.length > 0) return []
  return askBeside(facts.wording, 'accused', 'respondents')
}

/**
 * Those whom a report to the police accuses, by name or by their traces, and
 * whoever called or wrote and may be somebody else. Nobody need be known.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function accusedBlocks(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
): readonly Block[] {
  if (facts.accused.length === 0) {
    return [body(say(template, 'accusedUnknown')), ...senders(facts, told)]
  }
  const who = say(template, 'whoAccused').text
  const accused = facts.accused.map((it) => {
    const nothingKnown =
      it.party.kind === 'unknown' && (it.party.name ?? '') === '' && describeClues(facts, it) === undefined
    return body(nothingKnown ? nameOf(facts, it) : partyOf(facts, template, it, who))
  })
  return [...accused, ...senders(facts, told)]
}

/**
 * Whoever is known by no more than a call or a message, and whom the owner
 * takes them for. Where nobody is accused, an unknown caller is no news.
 */
function senders(facts: PaperFacts, told: readonly IncidentAt[]): readonly Block[] {
  const doubted = facts.accused.length > 0 ? told : told.filter((it) => isActorInferred(facts, it))
  const unseen = unseenSenders(facts, doubted, (some) => incidentNames(told, some))
  return unseen === undefined ? [] : [body(sayShared(facts.wording, 'accused.senders', unseen))]
}

/**
 * The values of a sentence that doubts who called or wrote; undefined where nobody did unseen.
 *
 * @param nameOf - what the paper calls some of its incidents; undefined where it names none.
 */
export function unseenSenders(
  facts: PaperFacts,
  doubted: readonly IncidentAt[],
  nameOf?: (some: readonly IncidentAt[]) => DraftText,
): Values | undefined {
  const inferred = doubted.filter((it) => isActorInferred(facts, it))
  const unnamed = doubted.filter(
    (it) => senderOf(facts, it.incident) !== undefined && actorsOf(facts, it).length === 0,
  )
  const unseen = [...inferred, ...unnamed]
  if (unseen.length === 0) return undefined
  const channels = [...new Set(unseen.map(({ incident }) => incident.channel))]
  const suspects = inferred.flatMap((it) => actorsOf(facts, it))
  return {
    senders: join(
      channels.map((channel) => {
        const ofChannel = unseen.filter(({ incident }) => incident.channel === channel)
        return sayShared(facts.wording, 'accused.sender', {
          incidents: nameOf?.(ofChannel),
          sender: ofChannel[0] && senderOf(facts, ofChannel[0].incident),
        })
      }),
      '、',
    ),
    suspects: names(
      facts,
      facts.respondents.filter((it) => suspects.includes(it)),
    ),
  }
}

/** Whoever is not accused and may hold traces of what happened: who was given an order, platforms, other companies. */
export function relatedBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  const related = facts.respondents.filter(
    ({ party }) => party.kind === 'organisation' && !facts.accused.some((it) => it.party.id === party.id),
  )
  if (related.length === 0) return []
  const alike = groupAlike(related, ({ party }) => recordsOf(facts, party))
  const records = [...alike].map(([kind, group]) =>
    say(template, `related.${kind}`, { parties: names(facts, group) }),
  )
  return [body(say(template, 'related', { records: join(records, '；') }))]
}

/** What somebody may have kept: a forum has no orders. */
function recordsOf(facts: PaperFacts, party: Party): 'given' | 'platform' | 'other' {
  const isGiven = facts.incidents.some(({ incident }) => isAddressed(incident.gaveData?.toWhom ?? '', party))
  if (isGiven) return 'given'
  return party.role === 'platform' ? 'platform' : 'other'
}
