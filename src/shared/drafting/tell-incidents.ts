import { chineseNumeral } from './chinese-numerals'
import { describeDeed, type Telling } from './describe-deed'
import { sentence } from './describe-harm'
import { certaintyOf, citeExhibits, incidentAccount } from './describe-incident'
import { describeIncidentLine } from './describe-incident-line'
import type { Block, DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, join, written } from './written-text'

/** All incidents in time order: those the paper is about in full, what else happened in a line. */
export function tellIncidents(
  facts: PaperFacts,
  inFull: readonly IncidentAt[],
  telling: Telling = {},
  told: readonly IncidentAt[] = facts.incidents,
): readonly Block[] {
  const paths = new Set(inFull.map(({ path }) => path))
  return told.flatMap((it, index) => {
    if (paths.has(it.path)) return tellIncident(facts, it, index + 1, telling)
    const number = written(chineseNumeral(index + 1))
    const line = sayShared(facts.wording, 'incident.short', { number, line: describeIncidentLine(facts, it) })
    return [{ kind: 'paragraph' as const, style: 'body' as const, ...line }]
  })
}

/**
 * Tell one incident: a numbered line with the title, the owner's account word
 * for word, and in sentences what else is known. Adds no fact of its own, and
 * says nothing again that the account has said.
 */
export function tellIncident(
  facts: PaperFacts,
  it: IncidentAt,
  number: number,
  telling: Telling = {},
): readonly Block[] {
  const account = incidentAccount(facts, it)
  const deed = describeDeed(facts, it, telling)
  const told =
    deed === undefined
      ? [account]
      : telling.inOne === true
        ? [join([closed(account), deed])]
        : [account, deed]
  return [
    numberedTitle(facts, it, number),
    ...told.map((text) => ({ kind: 'paragraph', style: 'body', ...text }) as const),
  ]
}

/** A sentence that has come to its end, also inside quotation marks. */
const ENDED = /[。.！!？?…][”’」』）)]*$/u

/** With a stop at the end, where the next sentence follows on. */
function closed(text: DraftText): DraftText {
  if (text.gaps.length > 0 || ENDED.test(text.text)) return text
  return join([{ ...text, text: sentence(text.text) }, written('。')])
}

function numberedTitle(facts: PaperFacts, { incident, path }: IncidentAt, number: number): Block {
  const text = sayShared(facts.wording, 'incident.numbered', {
    number: written(chineseNumeral(number)),
    title: written(incident.title, inCase(`${path}.title`)),
    certainty: certaintyOf(facts, { incident, path }),
    exhibits: citeExhibits(facts, incident.evidence, `${path}.evidence`),
  })
  return { kind: 'heading', level: 3, ...text }
}
