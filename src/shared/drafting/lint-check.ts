import type { DocumentKind } from '../domain/filing'
import type { Block, Warning } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { warningWording } from './say'
import { fill, written } from './written-text'

/** One thing to look at in a paper before it is handed in. */
export type Check = (
  facts: PaperFacts,
  document: DocumentKind,
  blocks: readonly Block[],
) => readonly Warning[]

/** @throws AppError `wording-invalid` when nobody wrote what this check says. */
export function warning(facts: PaperFacts, check: string, place: string, name = ''): Warning {
  const source = { kind: 'template', id: `shared/warnings.${check}` } as const
  return {
    check,
    place,
    text: fill(warningWording(facts.wording, check), { name: written(name) }, source).text,
  }
}

/** Enough of a text to know it again. */
const OPENING_CHARACTERS = 16

/** How a text begins, to name it by. */
export function opening(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= OPENING_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, OPENING_CHARACTERS).join('')}……`
}
