import { createCipheriv, createDecipheriv, getCiphers } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'

/** ChaCha20-Poly1305 as RFC 8439 has it: the tag stands behind the sealed bytes. */
export interface ChunkCipher {
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array
  /** @throws Error where the bytes are not those that were sealed. */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array
}

export const TAG_BYTES = 16

const NAME = 'chacha20-poly1305'

export const nativeCipher: ChunkCipher = {
  seal(key, nonce, plain) {
    const cipher = createCipheriv(NAME, key, nonce, { authTagLength: TAG_BYTES })
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open(key, nonce, sealed) {
    const decipher = createDecipheriv(NAME, key, nonce, { authTagLength: TAG_BYTES })
    const end = sealed.byteLength - TAG_BYTES
    decipher.setAuthTag(sealed.subarray(end))
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  },
}

export const portableCipher: ChunkCipher = {
  seal: (key, nonce, plain) => chacha20poly1305(key, nonce).encrypt(plain),
  open: (key, nonce, sealed) => chacha20poly1305(key, nonce).decrypt(sealed),
}

/** The system’s own is several times faster; Electron's cryptography does not have it. */
export const chunkCipher: ChunkCipher = getCiphers().includes(NAME) ? nativeCipher : portableCipher
