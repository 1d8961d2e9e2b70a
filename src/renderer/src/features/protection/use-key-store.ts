import { useEffect, useState } from 'react'
import type { KeyStoreState } from '../../../../shared/contract/key-operations'
import { useHost } from '../../host/host-context'

/** What this computer can keep a key in; `absent` until it is known. */
export function useKeyStore(): KeyStoreState {
  const host = useHost()
  const [state, setState] = useState<KeyStoreState>('absent')
  useEffect(() => {
    host.call('key.store', {}).then(
      (answer) => setState(answer.state),
      () => undefined,
    )
  }, [host])
  return state
}
