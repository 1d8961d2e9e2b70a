import { includesAny, SELLING } from '../domain/conduct'
import { isHandler } from '../domain/handler'
import type { PaperContent } from './assemble-blocks'
import { declarantOf } from './declarant'
import { deedsOf } from './deeds'
import { unseenSenders } from './describe-accused'
import { describeIncidentLine } from './describe-incident-line'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { actorLabel, eventTable } from './event-table'
import { body, commonParts, complainantBlocks, numberedList, partyOf } from './gather-parts'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { say, words } from './say'
import { showsLeak } from './shows-leak'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, written } from './written-text'

/**
 * 情况说明 with the time line: for orientation, without law. What the owner
 * saw stands apart from what the owner infers or heard.
 */
export function assembleTimeline(facts: PaperFacts, template: Template): PaperContent {
  const parts = commonParts(facts)
  const stated = facts.incidents.filter(({ incident }) => showsLeak(incident))
  const claimed = facts.incidents.filter(({ incident }) => incident.certainty !== 'fact')
  const questions = openQuestions(facts, template)
  const lines = (incidents: readonly IncidentAt[]) =>
    incidents.map((incident) => body(describeIncidentLine(facts, incident)))
  return {
    flags: {
      facts: stated.length > 0,
      claims: claimed.length > 0,
      filings: facts.case.filings.length > 0,
      questions: questions.length > 0,
      sourceOpen: !isSourceTold(facts),
      fieldMatch: (parts.fieldMatch ?? []).length > 0,
    },
    values: { declarant: declarantOf(facts) },
    parts: {
      ...parts,
      complainant: complainantBlocks(facts, template, (party) => say(template, 'complainant', { party })),
      respondents: facts.respondents.map((respondent, index) =>
        body(
          say(template, 'respondent', {
            actor: actorLabel(template, index),
            party: partyOf(facts, template, respondent, say(template, 'whoRespondent').text),
          }),
        ),
      ),
      events: eventTable(facts, template),
      factLines: lines(stated),
      claimLines: lines(claimed),
      openQuestions: questions,
      signature: [
        signature(facts, template, {
          signer: 'signer',
          enclosures:
            facts.exhibits.length === 0
              ? []
              : [
                  say(template, 'enclosure.evidence', {
                    count: written(String(facts.exhibits.length), inCase('evidence')),
                  }),
                ],
        }),
      ],
    },
  }
}

/** Whether the owner states of a handler that it passed the information on: then nobody asks where it leaked. */
function isSourceTold(facts: PaperFacts): boolean {
  return facts.incidents.some(
    (it) =>
      it.incident.certainty === 'fact' &&
      deedsOf(facts, it, it.incident.conduct).some(
        ({ actors, conduct }) =>
          includesAny(conduct, SELLING) && actors.some(({ party }) => isHandler(party)),
      ),
  )
}

/** What the reader would stumble over, said before anybody asks. */
function openQuestions(facts: PaperFacts, template: Template): readonly Block[] {
  const unknown = facts.respondents
    .filter(({ party }) => party.kind === 'unknown')
    .map((party) => say(template, 'question.unknown', { name: nameOf(facts, party) }))
  const acts = facts.incidents.filter(({ incident }) => incident.conduct.length > 0)
  const unseen = unseenSenders(facts, acts)
  const senders = unseen === undefined ? [] : [say(template, 'question.senders', unseen)]
  const questions = [
    ...unknown,
    ...senders,
    ...facts.incidents.flatMap((it) => questionsAbout(facts, template, it)),
  ]
  // Several incidents may leave the same open.
  const once = [...new Map(questions.map((it) => [it.text, it])).values()]
  return once.length === 0 ? [] : [numberedList(once)]
}

function questionsAbout(
  facts: PaperFacts,
  template: Template,
  { incident, path }: IncidentAt,
): readonly DraftText[] {
  const title = written(incident.title, inCase(`${path}.title`))
  return [
    ...(incident.evidence.length > 0 ? [] : [say(template, 'question.noExhibit', { title })]),
    ...(incident.precision === 'unknown' ? [say(template, 'question.noTime', { title })] : []),
    ...incident.leakedFields.flatMap(({ field, match }, index) => {
      if (match === 'same') return []
      const source = inCase(`${path}.leakedFields[${index}].match`)
      const name = written(words(facts.wording, 'dataType', [field]), source)
      return [
        say(template, match === 'different' ? 'question.different' : 'question.unchecked', { field: name }),
      ]
    }),
  ]
}
