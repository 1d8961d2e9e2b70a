import type { UtilityProcess } from 'electron'
import type { Host, HostOptions } from '../host/create-host'
import { connectHostOverPort } from '../host/host-port'
import type { KeyStore } from '../host/key-store'
import { answerKeyStoreAsk, isKeyStoreAsk } from '../host/key-store-port'

export interface RunningHost {
  readonly host: Host
  /** Settles when its process has ended, for whatever reason. */
  readonly ended: Promise<void>
}

type Child = Pick<UtilityProcess, 'postMessage' | 'on'>

/**
 * Start the host process.
 *
 * @param fork - Electron's `utilityProcess.fork`, with the built `host.js`.
 * @param keyStore - that of the system, which only the main process reaches.
 */
export function forkHost(
  fork: (args: string[]) => Child,
  options: HostOptions,
  keyStore: KeyStore,
): RunningHost {
  const child = fork([JSON.stringify(options)])
  const spawned = new Promise<void>((resolve) => {
    child.on('spawn', () => resolve())
  })
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
  })
  const host = connectHostOverPort({
    // Electron does not say what becomes of a message to a process that is not there yet.
    post: (message) => void spawned.then(() => child.postMessage(message)),
    listen(onMessage, onEnd) {
      child.on('message', (message: unknown) => {
        if (isKeyStoreAsk(message)) {
          void answerKeyStoreAsk(keyStore, message).then((answer) => child.postMessage(answer))
        } else onMessage(message)
      })
      void ended.then(onEnd)
    },
  })
  return { host, ended }
}
