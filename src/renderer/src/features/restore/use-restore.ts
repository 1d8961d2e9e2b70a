import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import type { BackupToRestore } from '../../../../shared/contract/backup-operations'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../../../shared/contract/envelope'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useHost, useTransport } from '../../host/host-context'
import { HostUnreachable } from '../../host/host-unreachable'

const Received = z.object({ backupId: z.string() })

type Answer = OperationOutput<'backup.restore'>

export type RestoreState =
  | { readonly state: 'choosing' }
  | { readonly state: 'sending'; readonly percent: number }
  | { readonly state: 'checking' }
  /** The case is there already: the owner decides. */
  | { readonly state: 'present'; readonly backupId: string; readonly folderName: string }
  | Extract<Answer, { readonly state: 'restored' }>

interface Restore {
  readonly progress: RestoreState
  /** `undefined` while they are looked for. */
  readonly found: readonly BackupToRestore[] | undefined
  readonly error: unknown
  /** At a place that was typed; without one, in the folders that this computer knows. */
  readonly find: (place?: string) => void
  readonly restore: (backupId: string, replace: boolean) => void
  readonly send: (file: File) => void
  readonly chooseAgain: () => void
}

/** Looks for backups, brings a case back from one, and says how far that is. */
export function useRestore(): Restore {
  const host = useHost()
  const transport = useTransport()
  const [progress, setProgress] = useState<RestoreState>({ state: 'choosing' })
  const [found, setFound] = useState<readonly BackupToRestore[]>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure({ error })
      setProgress({ state: 'choosing' })
    }
  }, [])

  const find = useCallback(
    (place?: string) =>
      void attempt(async () => {
        const { backups } = await host.call('backup.find', place === undefined ? {} : { place })
        setFound(backups)
      }),
    [host, attempt],
  )
  useEffect(() => find(), [find])

  async function restore(backupId: string, replace: boolean): Promise<void> {
    setProgress({ state: 'checking' })
    const answer = await host.call('backup.restore', { backupId, replace })
    setProgress(answer.state === 'present' ? { ...answer, backupId } : answer)
  }

  async function send(file: File): Promise<void> {
    setProgress({ state: 'sending', percent: 0 })
    const { status, answer } = await transport.sendBytes(
      transport.bytesBase + byteRoutes.backup(file.name),
      file,
      { onProgress: (sent) => setProgress({ state: 'sending', percent: percentOf(sent, file.size) }) },
    )
    if (status !== 201) {
      const reply = HostReply.safeParse(answer)
      if (reply.success) valueOrThrow(reply.data)
      throw new HostUnreachable(`The host answered ${status}`)
    }
    await restore(Received.parse(answer).backupId, false)
  }

  return {
    progress,
    found,
    error: failure?.error,
    find,
    restore: (backupId, replace) => void attempt(() => restore(backupId, replace)),
    send: (file) => void attempt(() => send(file)),
    chooseAgain: () => setProgress({ state: 'choosing' }),
  }
}

function percentOf(sent: number, size: number): number {
  return size === 0 ? 100 : Math.min(100, Math.floor((100 * sent) / size))
}
