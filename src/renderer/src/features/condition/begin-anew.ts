import { instantOf } from '../../../../shared/domain/calendar'
import { AppError } from '../../../../shared/errors/app-error'
import type { HostClient } from '../../host/host-client'

/**
 * Give a case a record of its own again that was lost with its journal: without
 * one no view shows what is left, and nothing can be added.
 *
 * @param title - for a case of which no title is left either.
 * @throws AppError as any change.
 */
export async function beginAnew(host: HostClient, caseId: string, title: string): Promise<void> {
  const createdAt = instantOf(new Date())
  const put = (body: Readonly<Record<string, unknown>>) =>
    host.call('record.put', { caseId, noun: 'case', id: 'case', body })
  await put({ createdAt }).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'record-invalid') throw error
    await put({ createdAt, title })
  })
}
