import type { CaseRecord, ClaimsRecord } from '../../../../shared/journal/records'
import { useRecord } from './use-record'

/** The title and the other facts of the open case itself. */
export function useCase(): CaseRecord | null | undefined {
  return useRecord('case', 'case')
}

/** What is asked for; `null` while nothing has been. */
export function useClaims(): ClaimsRecord | null | undefined {
  return useRecord('claims', 'claims')
}
