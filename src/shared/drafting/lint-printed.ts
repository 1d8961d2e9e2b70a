import { CONTACTING, includesAny } from '../domain/conduct'
import type { DocumentKind } from '../domain/filing'
import { type Check, warning } from './lint-check'
import { thirdPartyValues } from './mask-case'
import { withoutBlanks } from './mask-text'
import type { PaperFacts } from './paper-facts'
import { fieldOf, type PrintedWords, printedWords } from './printed-words'
import { privateNumbers } from './private-numbers'

/** 证据2-1 as an owner writes it by hand: only the program knows the numbers. */
const EXHIBIT = /证据[（(]?(\d{1,2}-\d{1,3})/gu
/** What forms and samples put where something is to be filled in. */
const PLACEHOLDER = /×{2,}|_{3,}|＿{2,}|X{3,}|[（(](?:此处|待)填写?[^）)]*[）)]|[{｛][^{}｛｝]*[}｝]/u

const FOR_POLICE: ReadonlySet<DocumentKind> = new Set(['police-report', 'security-report'])

/** An exhibit that the text speaks of and the list does not have. */
const unlistedExhibits: Check = (facts, _document, blocks) => {
  const listed = new Set(facts.exhibits.map(({ number }) => number))
  return warnEach(facts, 'exhibit-not-listed', printedWords(blocks), ({ text }) =>
    [...text.matchAll(EXHIBIT)].filter(([, number = '']) => !listed.has(number)).map(([found]) => found),
  )
}

/**
 * A number of somebody who is no party of the case: the paper would leak it
 * once more. Told once, where it comes first. One that the police read where
 * calls or messages came is more likely the caller's: it is what they look for.
 */
const thirdPartyNumbers: Check = (facts, document, blocks) => {
  const { complainant, representative, respondents, filings } = facts.case
  const ofParties = comparable(JSON.stringify([complainant, representative, respondents, filings]))
  const found = new Map<string, { readonly number: string; readonly place: string }>()
  for (const { text, sources } of printedWords(blocks)) {
    for (const number of privateNumbers(text)) {
      const key = comparable(number)
      if (ofParties.includes(key) || found.has(key)) continue
      found.set(key, { number, place: fieldOf(sources, number, facts.case) })
    }
  }
  const ofCallers = facts.incidents.filter(({ incident }) => includesAny(incident.conduct, CONTACTING))
  return [...found.values()].map(({ number, place }) =>
    FOR_POLICE.has(document) && ofCallers.some(({ path }) => place.startsWith(`${path}.`))
      ? warning(facts, 'caller-not-recorded', 'respondents', number)
      : warning(facts, 'third-party-data', place, number),
  )
}

/** Names and addresses of others that who receives this paper has no need of. */
const thirdPartyNames: Check = (facts, document, blocks) => {
  const { complainant, representative, respondents } = facts.case
  const names = [complainant, representative, ...respondents].flatMap((party) => party?.name ?? [])
  const hidden = thirdPartyValues(facts.case, facts.masking.recipient[document])
  return warnEach(facts, 'third-party-name', printedWords(blocks), ({ text }) =>
    hidden.map(({ value }) => value).filter((value) => text.includes(value) && !names.includes(value)),
  )
}

const placeholders: Check = (facts, _document, blocks) =>
  warnEach(facts, 'placeholder-left', printedWords(blocks), ({ text }) => {
    const found = PLACEHOLDER.exec(text)
    return found === null ? [] : [found[0]]
  })

/** One warning for each thing found in printed words, at the field it was typed into. */
export function warnEach(
  facts: PaperFacts,
  check: string,
  printed: readonly PrintedWords[],
  find: (words: PrintedWords) => readonly string[],
) {
  return printed.flatMap((words) =>
    [...new Set(find(words))].map((found) =>
      warning(facts, check, fieldOf(words.sources, found, facts.case), found),
    ),
  )
}

/** The same number, however it is written. */
function comparable(text: string): string {
  return withoutBlanks(text.normalize('NFKC')).toLowerCase()
}

export const printedChecks: readonly Check[] = [
  unlistedExhibits,
  thirdPartyNumbers,
  thirdPartyNames,
  placeholders,
]
