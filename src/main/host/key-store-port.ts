import type { KeyStoreState } from '../../shared/contract/key-operations'
import type { KeyStore } from './key-store'

/** The store is in the main process of Electron, who needs it in another; these go beside the messages of the host. */
interface Ask {
  readonly keyStoreAsk: number
  readonly what: 'state' | 'seal' | 'open'
  readonly value: string | Uint8Array
}

interface Answer {
  readonly keyStoreAnswer: number
  /** undefined: it failed. */
  readonly value: string | Uint8Array | undefined
}

export function isKeyStoreAsk(message: unknown): message is Ask {
  return typeof message === 'object' && message !== null && 'keyStoreAsk' in message
}

export function isKeyStoreAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'keyStoreAnswer' in message
}

/** Do what the other process asks for. Settles in any case: why the store failed is nobody's business there. */
export async function answerKeyStoreAsk(store: KeyStore, { keyStoreAsk, what, value }: Ask): Promise<Answer> {
  const work = {
    state: () => store.state(),
    seal: () => store.seal(String(value)),
    open: () => store.open(value as Uint8Array),
  }
  return { keyStoreAnswer: keyStoreAsk, value: await work[what]().catch(() => undefined) }
}

interface RemoteKeyStore {
  readonly store: KeyStore
  readonly receive: (answer: Answer) => void
}

/** The store at the other end of a port. */
export function remoteKeyStore(post: (ask: Ask) => void): RemoteKeyStore {
  const waiting = new Map<number, (value: Answer['value']) => void>()
  let lastId = 0

  async function ask<Value extends string | Uint8Array>(what: Ask['what'], value: Ask['value'] = '') {
    lastId += 1
    const id = lastId
    const answer = await new Promise<Answer['value']>((resolve) => {
      waiting.set(id, resolve)
      post({ keyStoreAsk: id, what, value })
    })
    if (answer === undefined) throw new Error('The key store of the system failed')
    // Both ends are built from this file.
    return answer as Value
  }

  return {
    store: {
      state: () => ask<KeyStoreState>('state').catch(() => 'none'),
      seal: (text) => ask<Uint8Array>('seal', text),
      open: (sealed) => ask<string>('open', sealed),
    },
    receive({ keyStoreAnswer, value }) {
      waiting.get(keyStoreAnswer)?.(value)
      waiting.delete(keyStoreAnswer)
    },
  }
}
