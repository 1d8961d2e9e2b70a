import { textsOf } from './draft-document'
import { type Check, warning } from './lint-check'
import type { PaperFacts } from './paper-facts'

/** 证据2-1 as an owner writes it by hand: only the program knows the numbers. */
const EXHIBIT = /证据[（(]?(\d{1,2}-\d{1,3})/gu
/** An identity card of 18 digits, or a mobile number, that stands alone. */
const PRIVATE_NUMBER = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/gu
/** What forms and samples put where something is to be filled in. */
const PLACEHOLDER = /×{2,}|_{3,}|＿{2,}|X{3,}|[（(](?:此处|待)填写?[^）)]*[）)]/u

/** An exhibit that the text speaks of and the list does not have. */
const unlistedExhibits: Check = (facts) => {
  const listed = new Set(facts.exhibits.map(({ number }) => number))
  return ownTexts(facts).flatMap(({ text, path, title }) =>
    [...text.matchAll(EXHIBIT)].some(([, number = '']) => !listed.has(number))
      ? [warning(facts, 'exhibit-not-listed', path, title)]
      : [],
  )
}

/** A number of somebody who is no party of the case: the paper would leak it once more. */
const thirdPartyData: Check = (facts, _document, blocks) => {
  const { complainant, representative, respondents } = facts.case
  const ofParties = JSON.stringify([complainant, representative, respondents])
  const printed = blocks.flatMap((block) =>
    textsOf(block).flatMap(({ text }) => [...text.matchAll(PRIVATE_NUMBER)].map(([number]) => number)),
  )
  return [...new Set(printed)]
    .filter((number) => !ofParties.includes(number))
    .map((number) => {
      const from = ownTexts(facts).find(({ text }) => text.includes(number))
      return warning(facts, 'third-party-data', from?.path ?? 'title', number)
    })
}

const placeholders: Check = (facts) =>
  ownTexts(facts).flatMap(({ text, path }) => {
    const found = PLACEHOLDER.exec(text)
    return found === null ? [] : [warning(facts, 'placeholder-left', path, found[0])]
  })

/** What the owner wrote in sentences, and where. */
function ownTexts(facts: PaperFacts): readonly { text: string; path: string; title: string }[] {
  return facts.incidents.flatMap(({ incident, path }) =>
    (['account', 'discoveredHow', 'spread'] as const).flatMap((field) => {
      const text = incident[field]
      return text === undefined ? [] : [{ text, path: `${path}.${field}`, title: incident.title }]
    }),
  )
}

export const printedChecks: readonly Check[] = [unlistedExhibits, thirdPartyData, placeholders]
