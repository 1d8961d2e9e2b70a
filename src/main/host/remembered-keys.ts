import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { diskFailure, errorCodeOf } from '../casefile/disk-failure'
import { writeDurably } from '../casefile/durable-file'
import { sha256 } from '../casefile/sha256'
import type { KeyStore } from './key-store'

/** Keys of cases that their owner wants this computer to remember. */
export interface RememberedKeys {
  state: KeyStore['state']
  has(caseId: string): Promise<boolean>
  /** @throws AppError `key-store-unavailable`, `disk-full`, `disk-refused`. */
  remember(caseId: string, identity: string): Promise<void>
  /** @returns undefined where none is remembered, or the system does not open it. */
  recall(caseId: string): Promise<string | undefined>
  /** Safe to repeat. @throws AppError `disk-refused`. */
  forget(caseId: string): Promise<void>
}

/**
 * @param folder - of the app on this computer, never that of a case: a copy of the case must not bring its key along.
 */
export function createRememberedKeys(folder: string, store: KeyStore): RememberedKeys {
  const pathOf = (caseId: string) => join(folder, `remembered-${sha256(caseId).slice(0, 16)}.key`)

  return {
    state: () => store.state(),

    has: (caseId) =>
      stat(pathOf(caseId)).then(
        () => true,
        () => false,
      ),

    async remember(caseId, identity) {
      if ((await store.state()) !== 'ready') throw unavailable()
      const sealed = await store.seal(identity).catch(() => {
        throw unavailable()
      })
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
        throw diskFailure(cause)
      })
      await writeDurably(pathOf(caseId), sealed)
    },

    async recall(caseId) {
      const sealed = await readFile(pathOf(caseId)).catch(() => undefined)
      return sealed && store.open(sealed).catch(() => undefined)
    },

    async forget(caseId) {
      try {
        await rm(pathOf(caseId))
      } catch (cause) {
        if (errorCodeOf(cause) !== 'ENOENT') throw diskFailure(cause)
      }
    },
  }
}

function unavailable(): AppError<'key-store-unavailable'> {
  return new AppError('key-store-unavailable', 'The system has no key store that can be relied on', {})
}
