import { chinesePeriod } from './chinese-dates'
import { chineseNumeral } from './chinese-numerals'
import { declarantOf } from './declarant'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { runsOf, shortened } from './runs'
import { askFor, sayShared, words } from './say'
import { inCase, join, written } from './written-text'

/** （一）what happened（when）, and how sure it is. */
export function incidentHeading(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  number: number,
): DraftText {
  return sayShared(facts.wording, 'incident.heading', {
    number: written(chineseNumeral(number)),
    title: written(incident.title, inCase(`${path}.title`)),
    time: incidentTime(facts, { incident, path }),
    certainty: certaintyOf(facts, { incident, path }),
  })
}

/** The owner's account word for word, or a gap. */
export function incidentAccount(facts: PaperFacts, { incident, path }: IncidentAt): DraftText {
  const { account = '', title } = incident
  return account.trim() === ''
    ? askFor(facts.wording, 'incident.account', `${path}.account`, { title: written(title) })
    : written(account, inCase(`${path}.account`))
}

/** 本人推断, 原告听说 or 法定代理人听说; undefined for what is stated as a fact. */
export function certaintyOf(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  if (incident.certainty === 'fact') return undefined
  const certainty = words(facts.wording, 'certainty', [incident.certainty])
  return join([declarantOf(facts), written(certainty, inCase(`${path}.certainty`))])
}

/** When it happened, as exactly as it is known, and whether it lasts; or a gap. */
export function incidentTime(facts: PaperFacts, it: IncidentAt): DraftText {
  const period = incidentPeriod(facts, it)
  const { occurredAt, ongoing } = it.incident
  return ongoing === true && occurredAt !== undefined
    ? join([period, sayShared(facts.wording, 'ongoing'), written('', inCase(`${it.path}.ongoing`))])
    : period
}

/** When it happened or began, as exactly as it is known; or a gap. */
export function incidentPeriod(facts: PaperFacts, { incident, path }: IncidentAt): DraftText {
  const { occurredAt, occurredUntil, precision } = incident
  if (occurredAt === undefined) {
    return askFor(facts.wording, 'incident.occurredAt', `${path}.occurredAt`, {
      title: written(incident.title),
    })
  }
  return written(chinesePeriod(occurredAt, occurredUntil, precision), inCase(`${path}.occurredAt`))
}

/** 〔证据1-1、2-3〕 for the exhibits of an incident; undefined without any. */
export function citeExhibits(facts: PaperFacts, ids: readonly string[], path: string): DraftText | undefined {
  const numbers = exhibitNumbersOf(facts, ids)
  if (numbers === '') return undefined
  return sayShared(facts.wording, 'exhibits', {
    numbers: written(numbers, inCase(path)),
  })
}

/** 1-1、2-3至2-9: the numbers of some exhibits, in the order of the evidence list; runs of a group in short. */
export function exhibitNumbersOf(facts: PaperFacts, ids: readonly string[]): string {
  const runs = runsOf(
    facts.exhibits,
    ({ item }) => ids.includes(item.id),
    (before, after) => before.group !== after.group,
  )
  return runs.flatMap((run) => shortened(run.map(({ number }) => number))).join('、')
}
