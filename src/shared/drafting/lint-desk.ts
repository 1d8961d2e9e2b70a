import type { DocumentKind } from '../domain/filing'
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

export const deskChecks: readonly Check[] = [undiscovered, unprovenPurchase]
