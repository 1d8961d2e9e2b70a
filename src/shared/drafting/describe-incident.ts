import { chinesePeriod } from './chinese-dates'
import { chineseNumeral } from './chinese-numerals'
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

/** 本人推断 or 原告听说; undefined for what the owner states as a fact. */
export function certaintyOf(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  if (incident.certainty === 'fact') return undefined
  const certainty = words(facts.wording, 'certainty', [incident.certainty])
  return join([facts.self, written(certainty, inCase(`${path}.certainty`))])
}

/** When it happened, as exactly as it is known, or a gap. */
export function incidentTime(facts: PaperFacts, { incident, path }: IncidentAt): DraftText {
  const { occurredAt, occurredUntil, precision, ongoing } = incident
  if (occurredAt === undefined) {
    return askFor(facts.wording, 'incident.occurredAt', `${path}.occurredAt`, {
      title: written(incident.title),
    })
  }
  const period = written(chinesePeriod(occurredAt, occurredUntil, precision), inCase(`${path}.occurredAt`))
  return ongoing === true
    ? join([period, sayShared(facts.wording, 'ongoing'), written('', inCase(`${path}.ongoing`))])
    : period
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
