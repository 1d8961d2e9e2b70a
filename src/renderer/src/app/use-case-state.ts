import { useMemo } from 'react'
import { useCase } from '../database/queries/use-case'
import { useRecords } from '../database/queries/use-records'
import { useTrash } from '../database/queries/use-trash'
import { useUnsaidCertainty } from '../database/queries/use-unsaid-certainty'
import { useWasExported } from '../database/queries/use-was-exported'
import type { CaseView } from './case-navigation'
import { type CaseOverview, type NextStep, stepsOf } from './next-step'

export interface CaseState {
  readonly overview: CaseOverview
  readonly counts: Partial<Record<CaseView, number>>
  /** Views in which something waits. */
  readonly waiting: ReadonlySet<CaseView>
  readonly next: NextStep
}

/** What the rail and the overview say about the case as a whole; `undefined` while it is read. */
export function useCaseState(): CaseState | undefined {
  const theCase = useCase()
  const parties = useRecords('party')
  const incidents = useRecords('incident')
  const evidence = useRecords('evidence')
  const filings = useRecords('filing')
  const aside = useTrash()
  const unsaidCertainty = useUnsaidCertainty()
  const exported = useWasExported()

  return useMemo(() => {
    if (!theCase || !parties || !incidents || !evidence || !filings || !aside) return undefined
    if (!unsaidCertainty || exported === undefined) return undefined
    const overview = { case: theCase, parties, incidents, evidence, filings, unsaidCertainty, exported }
    const steps = stepsOf(overview)
    return {
      overview,
      counts: {
        incidents: incidents.length,
        evidence: evidence.length,
        people: parties.length,
        filings: filings.length,
        aside: aside.filter(({ erased }) => !erased).length,
        ...(theCase.citations === undefined ? {} : { law: theCase.citations.length }),
      },
      // The last step is always there, so it is nothing that waits.
      waiting: new Set(steps.slice(0, -1).map((step) => step.view)),
      next: steps[0],
    }
  }, [theCase, parties, incidents, evidence, filings, aside, unsaidCertainty, exported])
}
