import type { Representative } from '../domain/party'
import type { DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, join, written } from './written-text'

/** 附：1．… 2．…: what goes with a paper; one thing alone bears no number. */
export function numberedEnclosures(facts: PaperFacts, items: readonly DraftText[]): readonly DraftText[] {
  return items.map((item, index) =>
    sayShared(facts.wording, index === 0 ? 'enclosure.first' : 'enclosure.next', {
      number: items.length === 1 ? undefined : written(String(index + 1)),
      item,
    }),
  )
}

/**
 * What shows by what right somebody acts for the owner, and who that is: a
 * guardian by kinship (民法典 art. 27), an agent by a written power (民事诉讼法 art. 62).
 *
 * @param atCourt - where a lawyer shows the licence and a letter of the firm in place of an identity card (民诉法解释 art. 88 item 1).
 */
export function authorityEnclosures(facts: PaperFacts, atCourt = false): readonly DraftText[] {
  const { representative } = facts.case
  if (representative === undefined) return []
  const source = written('', inCase('representative.authority'))
  return papersOf(representative, atCourt).map((key) =>
    join([sayShared(facts.wording, `enclosure.${key}`), source]),
  )
}

function papersOf({ authority, firm = '' }: Representative, atCourt: boolean): readonly string[] {
  if (authority === 'guardian') return ['guardianship', 'guardian']
  return atCourt && firm.includes('律师') ? ['power', 'licence', 'firm'] : ['power', 'agent']
}
