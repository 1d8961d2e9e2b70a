import { placesOfParty } from '../law/place-of-party'
import { actorsIn, hostsIn } from './deeds'
import type { DraftText } from './draft-document'
import { goesToMarketDesk, type IncidentAt, type PaperFacts, type PartyAt } from './paper-facts'
import type { Citation } from './quote-articles'
import { say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 个人信息保护法 arts. 60, 61: the authorities that protect personal information, and what they do. */
const PROTECTION_ARTICLES = ['pipl-60', 'pipl-61']
/** 消费者权益保护法 art. 56 para. 1 item 9: a trader who infringes the personal information of consumers. */
const CONSUMER_ARTICLE = 'cons-56'
const CONSUMER_PASSAGES = [{ paragraph: 1, item: 9 }]

/** The articles by which the desk that the letter goes to is competent today. */
export function competenceOf(facts: PaperFacts): readonly Citation[] {
  const keys = goesToMarketDesk(facts) ? [CONSUMER_ARTICLE] : PROTECTION_ARTICLES
  return keys.flatMap((key) => {
    const version = facts.inForce(key)
    const passages = key === CONSUMER_ARTICLE ? CONSUMER_PASSAGES : []
    return version === undefined ? [] : [{ key, version, passages }]
  })
}

/** The places by which a desk knows whether the matter is its own: where those complained of and the owner are at home. */
export function placesOfJurisdiction(
  facts: PaperFacts,
  template: Template,
  acts: readonly IncidentAt[],
): DraftText {
  return say(template, 'places', {
    offices: placesOf(actorsIn(facts, acts)),
    platforms: placesOf(hostsIn(facts, acts)),
    home: placesOf([facts.complainant]),
  })
}

/** The counties of parties, each once; undefined where no address says one. */
function placesOf(parties: readonly PartyAt[]): DraftText | undefined {
  const places = new Map<string, DraftText>()
  for (const { party, path } of parties) {
    const place = placesOfParty(party)[0]
    if (place === undefined || place.address === '' || !place.address.startsWith(place.text)) continue
    if (!places.has(place.text)) places.set(place.text, written(place.text, inCase(path)))
  }
  return places.size === 0 ? undefined : join([...places.values()], '、')
}
