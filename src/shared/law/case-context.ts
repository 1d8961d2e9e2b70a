import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import type { CaseWords } from '../domain/case-words'
import type { DocumentKind } from '../domain/filing'
import type { Incident } from '../domain/incident'
import type { Party } from '../domain/party'
import { type ActDays, actDays } from './act-days'
import type { Verdict, VerdictName } from './condition'

export interface PlacedParty {
  readonly party: Party
  /** `respondents[0]` */
  readonly path: string
}

/** One incident with what the rules ask about around it, looked up once. */
export interface IncidentContext {
  readonly case: Case
  readonly today: IsoDate
  readonly incident: Incident
  /** `incidents[0]` */
  readonly path: string
  readonly act: ActDays
  readonly respondents: readonly PlacedParty[]
  /** The papers that rules call for on this incident. */
  readonly papers: ReadonlySet<DocumentKind>
  readonly verdicts: Verdicts
  readonly words: CaseWords
}

/** What the thresholds came to, and the facts that went into it. */
export type Verdicts = Partial<
  Record<VerdictName, { readonly is: Verdict; readonly paths: readonly string[] }>
>

/** The incidents of a case in the order of the case. */
export function incidentContexts(it: Case, today: IsoDate, words: CaseWords): readonly IncidentContext[] {
  const parties = new Map(
    it.respondents.map((party, index) => [party.id, { party, path: `respondents[${index}]` }] as const),
  )
  return it.incidents.map((incident, index) => ({
    case: it,
    today,
    incident,
    path: `incidents[${index}]`,
    act: actDays(incident, today),
    respondents: incident.respondents.flatMap((id) => parties.get(id) ?? []),
    papers: new Set(),
    verdicts: {},
    words,
  }))
}
