import type { DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { words } from './say'
import { inCase, written } from './written-text'

/** Who answers for what a paper says: the guardian of a child (民法典 art. 23), or else the owner. */
export function declarantOf({ case: { representative }, wording, self }: PaperFacts): DraftText {
  return representative?.authority === 'guardian'
    ? written(words(wording, 'authority', ['guardian']), inCase('representative.authority'))
    : self
}
