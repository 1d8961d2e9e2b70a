import { describe, expect, it } from 'vitest'
import { systemKeyStore } from '../../../src/main/electron/system-key-store'

type Storage = Parameters<typeof systemKeyStore>[0]

/** Electron's `safeStorage`, as far as it is used. */
function aStorage(backend: ReturnType<Storage['getSelectedStorageBackend']>, available: boolean): Storage {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(text).reverse(),
    decryptStringAsync: async (sealed) => ({
      result: Buffer.from(sealed).reverse().toString(),
      shouldReEncrypt: false,
    }),
  }
}

describe('the key store of the system', () => {
  it.each([
    ['linux', 'gnome_libsecret', true, 'ready'],
    ['linux', 'kwallet6', true, 'ready'],
    ['linux', 'basic_text', true, 'weak'],
    ['linux', 'unknown', true, 'weak'],
    ['linux', 'gnome_libsecret', false, 'none'],
    ['darwin', 'unknown', true, 'ready'],
    ['win32', 'unknown', true, 'ready'],
    ['win32', 'unknown', false, 'none'],
  ] as const)('on %s with %s, available: %s, is %s', async (platform, backend, available, state) => {
    const store = systemKeyStore(aStorage(backend, available), platform)
    expect(await store.state()).toBe(state)
    if (state === 'ready') expect(await store.open(await store.seal('钥匙'))).toBe('钥匙')
    else await expect(store.seal('钥匙')).rejects.toThrow()
  })
})
