import { dayOf, type IsoMoment } from '../domain/calendar'
import type { DocumentKind } from '../domain/filing'
import { addresseeName } from './addressee'
import { isSameInPart } from './describe-leak'
import type { Warning } from './draft-document'
import { type Check, opening, warning } from './lint-check'
import { warnEach } from './lint-printed'
import { leakedValues } from './mask-leaked'
import type { PaperFacts } from './paper-facts'
import { ownPlace, printedWords } from './printed-words'

/** Guilt and punishment are for a court to pronounce; a paper that does is not taken seriously. */
const statesGuilt: Check = (facts, _document, blocks) =>
  warnEach(facts, 'states-guilt', printedWords(blocks), ({ text }) =>
    facts.wording.verdicts.filter((word) => text.includes(word)),
  )

/** An insulting word is a ground to send a complaint back: 民诉法解释 art. 210. */
const insults: Check = (facts, _document, blocks) =>
  warnEach(facts, 'insult', printedWords(blocks), ({ text }) =>
    facts.wording.insults.filter((word) => text.includes(word)),
  )

/** A complaint speaks of 原告; the owner's own words are never rewritten. */
const firstPerson: Check = (facts, document, blocks) => {
  if (document !== 'civil-complaint') return []
  const told = facts.incidents.flatMap(({ incident, path }) =>
    (['account', 'discoveredHow'] as const).flatMap((field) =>
      FIRST_PERSON.test(incident[field] ?? '') ? [{ place: `${path}.${field}`, title: incident.title }] : [],
    ),
  )
  return printedWords(blocks).flatMap(({ text, sources }) => {
    const own = ownPlace(sources)
    if (own !== undefined) {
      return FIRST_PERSON.test(text) ? [warning(facts, 'first-person', own, opening(text))] : []
    }
    const printed = new Set(sources.flatMap((it) => (it.kind === 'case' ? [it.path] : [])))
    return told.flatMap(({ place, title }) =>
      printed.has(place) ? [warning(facts, 'first-person', place, title)] : [],
    )
  })
}

const FIRST_PERSON = /我|本人/u

/** Only a complaint has a 原告 and a 被告; words written for it are out of place in a letter. 被告知 is another word. */
const courtParties: Check = (facts, document, blocks) =>
  LETTERS.has(document)
    ? warnEach(facts, 'court-party', printedWords(blocks), ({ text }) => COURT_PARTY.exec(text) ?? [])
    : []

const COURT_PARTY = /原告|被告(?!知)/u
const LETTERS: ReadonlySet<DocumentKind> = new Set([
  'police-report',
  'security-report',
  'regulator-complaint',
  'takedown-notice',
  'rights-request',
])

/** Money is asked for, and the facts say that nothing was lost. */
const damagesWithoutLoss: Check = (facts, document) => {
  if (document !== 'civil-complaint') return []
  const isNothing = isNothingLost(facts)
  return (facts.case.claims?.civil ?? []).flatMap(({ kind, amountCny = 0 }, index) =>
    kind === 'damages' && amountCny > 0 && isNothing
      ? [warning(facts, 'damages-without-loss', `claims.civil[${index}]`)]
      : [],
  )
}

/** The owner says of one or more incidents that nothing was lost, and of none that something was. */
export function isNothingLost({ incidents }: PaperFacts): boolean {
  const losses = incidents.flatMap(({ incident }) => incident.harm?.propertyLossCny ?? [])
  return losses.length > 0 && losses.every((loss) => loss === 0)
}

/** Two values with hidden digits can't show that they are the same. */
const maskedMatch: Check = (facts) =>
  facts.incidents.flatMap(({ incident, path }) =>
    incident.leakedFields.flatMap((field, index) =>
      isSameInPart(field)
        ? [warning(facts, 'masked-match', `${path}.leakedFields[${index}]`, field.gave || field.leaked || '')]
        : [],
    ),
  )

/** Papers that cover nothing, so that a title with what leaked spreads it. */
const UNCOVERED: ReadonlySet<DocumentKind> = new Set([
  'police-report',
  'security-report',
  'regulator-complaint',
  'civil-complaint',
])

/** A name of an incident or an exhibit that says what leaked, where its kind would do. */
const leakInTitle: Check = (facts, document) => {
  if (!UNCOVERED.has(document)) return []
  const { complainant, respondents } = facts.case
  const names = [complainant, ...respondents].flatMap(({ name }) => name ?? [])
  // A name is no secret in a paper that bears it.
  const secrets = leakedValues(facts.case).filter((value) => !names.some((name) => name.includes(value)))
  const titles = [
    ...facts.incidents.map(({ incident: { title }, path }) => ({ title, place: `${path}.title` })),
    ...facts.exhibits.map(({ item: { title }, index }) => ({ title, place: `evidence[${index}].title` })),
  ]
  return titles.flatMap(({ title, place }) =>
    secrets.some((value) => title.includes(value)) ? [warning(facts, 'leak-in-title', place, title)] : [],
  )
}

/** What is said to have happened lies after today. */
const laterThanToday: Check = (facts) => {
  const { complainant, filings, evidence } = facts.case
  const late = (moment: IsoMoment | undefined, path: string, name: string): readonly Warning[] =>
    moment !== undefined && dayOf(moment) > facts.today ? [warning(facts, 'date-future', path, name)] : []
  return [
    ...late(complainant.born, 'complainant.born', complainant.name ?? ''),
    ...filings.flatMap(({ to, handedInAt, answeredAt }, index) => {
      const path = `filings[${index}]`
      const name = addresseeName(facts, to, `${path}.to`).text
      return [
        ...late(handedInAt, `${path}.handedInAt`, name),
        ...late(answeredAt, `${path}.answeredAt`, name),
      ]
    }),
    ...evidence.flatMap((item, index) => late(item.obtainedAt, `evidence[${index}].obtainedAt`, item.title)),
    ...facts.incidents.flatMap(({ incident, path }) =>
      late(incident.discoveredAt, `${path}.discoveredAt`, incident.title),
    ),
  ]
}

/** An exhibit that is still called as its file was: 证据名称 is read by an officer. */
const fileNames: Check = (facts) =>
  facts.exhibits.flatMap(({ item, index }) => {
    const name = item.file.split('/').at(-1) ?? ''
    const stem = name.replace(/\.[^.]+$/, '')
    const isFileName = item.title === stem || item.title === name || name === `${item.id}-${item.title}`
    return isFileName && /^[\w .()-]+$/.test(item.title)
      ? [warning(facts, 'file-name-title', `evidence[${index}].title`, item.title)]
      : []
  })

/** 拟证明事项 that says 对方: who that is, a court reads from the list alone. */
const vagueOpponent: Check = (facts) =>
  facts.exhibits.flatMap(({ item, index }) =>
    (item.proves ?? '').includes('对方')
      ? [warning(facts, 'vague-opponent', `evidence[${index}].proves`, item.title)]
      : [],
  )

export const statementChecks: readonly Check[] = [
  statesGuilt,
  insults,
  firstPerson,
  courtParties,
  damagesWithoutLoss,
  maskedMatch,
  leakInTitle,
  laterThanToday,
  fileNames,
  vagueOpponent,
]
