import { useCallback, useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import type { EditSummary } from '../../../../shared/journal/edit-steps'
import { useHost, useTransport } from '../../host/host-context'
import { useCaseSession } from '../case-session'
import { useSaver } from './saver-context'

export interface UndoCommands {
  /** What would be undone and redone next. */
  readonly next: OperationOutput<'case.history'>
  /** @returns what was undone. @throws AppError, HostUnreachable. */
  readonly undo: () => Promise<EditSummary>
  readonly redo: () => Promise<EditSummary>
}

/** Undo and redo of the open case, known anew with each entry. */
export function useUndo(): UndoCommands {
  const host = useHost()
  const transport = useTransport()
  const saver = useSaver()
  const { caseId } = useCaseSession()
  const [next, setNext] = useState<OperationOutput<'case.history'>>({})

  useEffect(() => {
    let asked = 0
    const ask = () => {
      asked += 1
      const mine = asked
      host.call('case.history', { caseId }).then(
        (history) => {
          if (mine === asked) setNext(history)
        },
        // Without an answer nothing is offered that may no longer be so.
        () => setNext({}),
      )
    }
    ask()
    const stop = transport.listen((event) => {
      // Opening a case tells it in many events; only the last says how it stands.
      if (event.type === 'case.entries' && event.caseId === caseId) {
        if (event.from + event.entries.length === event.total) ask()
      }
    })
    return () => {
      asked += 1
      stop()
    }
  }, [host, transport, caseId])

  const undo = useCallback(async () => {
    // What is being typed is the newest edit.
    await saver.flush()
    return host.call('case.undo', { caseId })
  }, [host, saver, caseId])
  const redo = useCallback(async () => {
    await saver.flush()
    return host.call('case.redo', { caseId })
  }, [host, saver, caseId])
  return { next, undo, redo }
}
