import { useCallback } from 'react'
import type { Noun } from '../../../../shared/journal/entry'
import { useHost } from '../../host/host-context'
import { useCaseSession } from '../case-session'

export type PutRecord = (noun: Noun, id: string, body: Readonly<Record<string, unknown>>) => Promise<void>

/**
 * Make a record or change fields of it at once. Resolves when the change is
 * on disk; `undefined` in the body takes a field away.
 */
export function usePutRecord(): PutRecord {
  const host = useHost()
  const { caseId } = useCaseSession()
  return useCallback(
    async (noun, id, body) => {
      await host.call('record.put', { caseId, noun, id, body: withNulls(body) })
    },
    [host, caseId],
  )
}

/** JSON has no `undefined`: a field that goes away is null. */
export function withNulls(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, value ?? null]))
}
