import type { SafeStorage } from 'electron'
import type { KeyStore } from '../host/key-store'

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/**
 * The key store of the system: Keychain, the Data Protection of Windows, or
 * the secret service of a Linux desktop. Where Linux has none Chromium would
 * fall back on a key that everybody knows: that is refused.
 *
 * @param platform - of Node; only Linux knows the question for the backend.
 */
export function systemKeyStore(storage: Storage, platform: NodeJS.Platform): KeyStore {
  async function state(): ReturnType<KeyStore['state']> {
    if (!(await storage.isAsyncEncryptionAvailable())) return 'none'
    if (platform !== 'linux') return 'ready'
    const backend = storage.getSelectedStorageBackend()
    return backend === 'basic_text' || backend === 'unknown' ? 'weak' : 'ready'
  }

  return {
    state,
    async seal(text) {
      // Asked here too: nothing is ever sealed with a key that everybody knows.
      if ((await state()) !== 'ready') throw new Error('No key store that can be relied on')
      return storage.encryptStringAsync(text)
    },
    async open(sealed) {
      return (await storage.decryptStringAsync(Buffer.from(sealed))).result
    },
  }
}
