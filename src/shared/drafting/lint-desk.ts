import { dayOf, daysBetween } from '../domain/calendar'
import type { DocumentKind } from '../domain/filing'
import { addresseeName, respondentCalled } from './addressee'
import { type Check, warning } from './lint-check'
import { goesToMarketDesk } from './paper-facts'
import { showsLeak } from './shows-leak'

/** Papers to an authority, whose officer asks how the sender came to know. */
const TO_AUTHORITY: ReadonlySet<DocumentKind> = new Set([
  'police-report',
  'security-report',
  'regulator-complaint',
])

/** A call or a message is noticed as it comes; what others did out of sight was found by somebody, some day. */
const undiscovered: Check = (facts, document) =>
  TO_AUTHORITY.has(document)
    ? facts.incidents.flatMap(({ incident, path }) =>
        showsLeak(incident) &&
        !incident.conduct.includes('used_for_fraud') &&
        incident.discoveredAt === undefined &&
        (incident.discoveredHow ?? '').trim() === ''
          ? [warning(facts, 'discovery-missing', `${path}.discoveredAt`, incident.title)]
          : [],
      )
    : []

/** The market authority mediates consumer disputes: an order, a contract or a receipt shows that it is one. */
const unprovenPurchase: Check = (facts, document) =>
  document === 'regulator-complaint' &&
  goesToMarketDesk(facts) &&
  !facts.exhibits.some(({ item: { kind } }) => kind === 'order' || kind === 'receipt')
    ? [warning(facts, 'purchase-without-proof', 'evidence')]
    : []

/** Papers that may complain of a refusal. */
const OF_REFUSALS: ReadonlySet<DocumentKind> = new Set(['regulator-complaint', 'civil-complaint'])
/** About the 15 working days for which a request asks; the law gives no number. */
const ASKED_DAYS = 21

/** A request that was refused, or never answered, and no incident says so: 个人信息保护法 art. 50 lets one sue over a refusal. */
const unloggedRefusals: Check = (facts, document) => {
  if (!OF_REFUSALS.has(document)) return []
  return facts.case.filings.flatMap(({ kind, to, answer, handedInAt }, index) => {
    const isSilence = answer === 'none' && daysBetween(dayOf(handedInAt), facts.today) > ASKED_DAYS
    if (kind !== 'rights-request' || !(answer === 'refused' || isSilence)) return []
    const party = respondentCalled(facts, to)?.party
    const isLogged = facts.incidents.some(
      ({ incident: { conduct, respondents } }) =>
        conduct.includes('refused_rights') && (party === undefined || respondents.includes(party.id)),
    )
    const path = `filings[${index}]`
    return isLogged
      ? []
      : [warning(facts, 'refusal-not-logged', `${path}.answer`, addresseeName(facts, to, `${path}.to`).text)]
  })
}

export const deskChecks: readonly Check[] = [undiscovered, unprovenPurchase, unloggedRefusals]
