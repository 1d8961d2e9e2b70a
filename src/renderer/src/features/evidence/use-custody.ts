import { useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useCaseSession } from '../../database/case-session'
import { useHost, useTransport } from '../../host/host-context'

/** The custody of an item, or of the whole case; read anew with each entry, `undefined` until it is known. */
export function useCustody(evidenceId?: string): OperationOutput<'custody.read'> | undefined {
  const host = useHost()
  const transport = useTransport()
  const { caseId } = useCaseSession()
  const [custody, setCustody] = useState<OperationOutput<'custody.read'>>()

  useEffect(() => {
    let ended = false
    const read = () =>
      host.call('custody.read', { caseId, ...(evidenceId !== undefined && { evidenceId }) }).then(
        (answer) => {
          if (!ended) setCustody(answer)
        },
        () => undefined,
      )
    void read()
    const stop = transport.listen((event) => {
      if (event.type === 'case.entries' && event.caseId === caseId) void read()
    })
    return () => {
      ended = true
      stop()
    }
  }, [host, transport, caseId, evidenceId])
  return custody
}
