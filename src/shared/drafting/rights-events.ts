import { instantMs } from '../domain/calendar'
import { ANSWERS } from '../domain/conduct'
import { chineseNumeral } from './chinese-numerals'
import { describeFiling, filingsTo } from './describe-filings'
import { sentence } from './describe-harm'
import { describeIncidentLine } from './describe-incident-line'
import type { Block, DraftText } from './draft-document'
import { body } from './gather-parts'
import { leakedValues, maskText } from './mask-leaked'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { say, sayShared } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/**
 * What happened and what was sent to the addressee of a request before, in one
 * order of time, and that it is not the first request. Spreads nothing that leaked.
 *
 * @param erases - whether something is to be deleted: then where it stands is told, or nobody finds it.
 */
export function eventsBefore(
  facts: PaperFacts,
  template: Template,
  to: PartyAt | undefined,
  erases: boolean,
): readonly Block[] {
  const hidden = leakedValues(facts.case)
  const earlier = filingsTo(facts, to?.party.id)
  const told = [
    ...facts.incidents.map((it) => {
      const location = erases && isOf(it, to) ? locationOf(facts, it) : undefined
      const line = covered(facts, it, hidden)
      return {
        at: it.incident.occurredAt,
        text: location === undefined ? line : join([line, maskText(location, hidden)]),
      }
    }),
    ...earlier.map((it) => ({ at: it.filing.handedInAt, text: describeFiling(facts, it) })),
  ]
  const time = ({ at }: (typeof told)[number]) =>
    at === undefined ? Number.POSITIVE_INFINITY : instantMs(at)
  const requests = earlier.filter(({ filing }) => filing.kind === 'rights-request').length
  const round = written(chineseNumeral(requests + 1), inCase('filings'))
  return [
    // Two unknown times compare as NaN, which sort would not accept.
    ...told.toSorted((one, other) => time(one) - time(other) || 0).map(({ text }) => text),
    ...(requests === 0 ? [] : [say(template, 'round', { self: facts.self, round })]),
  ].map(body)
}

/** The incident by its title, or by what was done where the title says what leaked. */
function covered(facts: PaperFacts, it: IncidentAt, hidden: readonly string[]): DraftText {
  const line = describeIncidentLine(facts, it, { exhibits: false })
  return maskText(line, hidden).text === line.text
    ? line
    : describeIncidentLine(facts, it, { exhibits: false, title: false })
}

/** Something other than an answer, in which the addressee has a part. */
function isOf({ incident: { conduct, respondents } }: IncidentAt, to: PartyAt | undefined): boolean {
  return to !== undefined && respondents.includes(to.party.id) && conduct.some((code) => !ANSWERS.has(code))
}

function locationOf(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  const place = sentence(incident.place ?? '')
  const found = [
    ...(place === '' ? [] : [['place', place] as const]),
    ...(incident.urls.length === 0 ? [] : [['urls', incident.urls.join('、')] as const]),
  ].map(([field, value]) =>
    sayShared(facts.wording, `incident.trace.${field}`, {
      value: written(value, inCase(`${path}.${field}`)),
    }),
  )
  return found.length === 0 ? undefined : join([join(found, '，'), written('。')])
}
