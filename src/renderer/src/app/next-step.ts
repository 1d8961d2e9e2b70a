import type { Filing } from '../../../shared/domain/filing'
import type { Incident } from '../../../shared/domain/incident'
import type { CaseRecord, EvidenceRecord, PartyRecord } from '../../../shared/journal/records'
import type { CaseSearch, CaseView } from './case-navigation'

/** The records of a case that the window looks at as a whole. */
export interface CaseOverview {
  readonly case: CaseRecord
  readonly parties: readonly PartyRecord[]
  readonly incidents: readonly Incident[]
  readonly evidence: readonly EvidenceRecord[]
  readonly filings: readonly Filing[]
  /** Ids of incidents of which nobody said yet how they are known. */
  readonly unsaidCertainty: ReadonlySet<string>
  /** A paper was written to a file. */
  readonly exported: boolean
}

/** One thing to do, with the place where it is done. */
export interface NextStep {
  /** Names the sentence and the button in `text/<language>/steps.json`. */
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  readonly view: CaseView
  readonly search: CaseSearch
}

/**
 * Everything that waits, the most useful first: what happened, what shows it,
 * who it happened to, then the papers. The last one is always there.
 */
export function stepsOf(it: CaseOverview): readonly [NextStep, ...NextStep[]] {
  const steps = [...incidentSteps(it), ...evidenceSteps(it), ...peopleSteps(it), ...paperSteps(it)]
  const [first, ...rest] = steps
  const last: NextStep = { key: 'review', values: {}, view: 'papers', search: { field: 'paper' } }
  return first === undefined ? [last] : [first, ...rest, last]
}

function incidentSteps({ incidents, evidence, unsaidCertainty }: CaseOverview): readonly NextStep[] {
  if (incidents.length === 0) {
    return [{ key: 'firstIncident', values: {}, view: 'incidents', search: { add: true } }]
  }
  return incidents.flatMap(({ id, title, occurredAt, conduct, evidence: exhibits }) => {
    const ask = (key: string, field: string): NextStep => ({
      key,
      values: { title },
      view: 'incidents',
      search: { incident: id, field },
    })
    return [
      ...(occurredAt === undefined ? [ask('incidentWhen', 'occurredAt')] : []),
      ...(conduct.length === 0 ? [ask('incidentConduct', 'conduct')] : []),
      ...(unsaidCertainty.has(id) ? [ask('incidentCertainty', 'certainty')] : []),
      ...(exhibits.length === 0 && evidence.length > 0 ? [ask('incidentEvidence', 'evidence')] : []),
    ]
  })
}

function evidenceSteps({ evidence, incidents, filings }: CaseOverview): readonly NextStep[] {
  if (evidence.length === 0)
    return [{ key: 'firstEvidence', values: {}, view: 'evidence', search: { add: true } }]
  const linked = new Set([...incidents, ...filings].flatMap((record) => record.evidence))
  return evidence
    .filter((item) => !linked.has(item.id))
    .map(({ id, title }) => ({
      key: 'evidenceUnlinked',
      values: { title },
      view: 'evidence',
      search: { evidence: id, field: 'incidents' },
    }))
}

function peopleSteps({ parties }: CaseOverview): readonly NextStep[] {
  const steps: NextStep[] = []
  const owner = parties.find((party) => party.standing === 'complainant')
  const ask = (key: string, field: string) =>
    steps.push({
      key,
      values: {},
      view: 'people',
      search: owner === undefined ? { field: 'owner' } : { party: owner.id, field },
    })
  if (owner === undefined || isBlank(owner.name)) ask('ownerName', 'name')
  else if (owner.kind === 'person' && isBlank(owner.idNumber)) ask('ownerIdentity', 'idNumber')
  if (!parties.some((party) => party.standing === 'respondent')) {
    steps.push({ key: 'firstRespondent', values: {}, view: 'people', search: { add: true } })
  }
  return steps
}

function paperSteps({ case: it, incidents, filings, exported }: CaseOverview): readonly NextStep[] {
  if (incidents.length === 0) return []
  const steps: NextStep[] = []
  // Papers cite what is suggested where nothing was picked, so who has a paper needs to pick nothing.
  if (it.citations === undefined && !exported && filings.length === 0) {
    steps.push({ key: 'pickLaw', values: {}, view: 'law', search: { field: 'citations' } })
  }
  if (filings.length === 0) {
    steps.push({ key: 'printPaper', values: {}, view: 'papers', search: { field: 'paper' } })
  }
  for (const { id, to, answer } of filings) {
    if (answer === undefined || answer === 'none') {
      steps.push({
        key: 'filingAnswer',
        values: { to },
        view: 'filings',
        search: { filing: id, field: 'answer' },
      })
    }
  }
  return steps
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
