import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyStore } from '../../../src/main/host/key-store'

const account = randomBytes(32)

/** The key store of a system, in the memory of the test: what it sealed no other account opens. */
export function aKeyStore(key: Uint8Array = account): KeyStore {
  return {
    state: async () => 'ready',
    async seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    async open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
