import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { type Identity, type Recipient, Stanza } from 'age-encryption'
import { type ChunkCipher, TAG_BYTES } from './chunk-cipher'

/** How the key of each file is wrapped for the case: the X25519 stanza of age-encryption.org/v1. */
export type KeyWrap = Recipient & Identity

const TYPE = 'X25519'
const INFO = 'age-encryption.org/v1/X25519'
const KEY_BYTES = 32
const FILE_KEY_BYTES = 16
/** Each wrapping key is used once. */
const NONCE = new Uint8Array(12)

/**
 * The wrap by the system's own curve, several times faster than the age
 * library's: it keeps the identity as a key instead of reading it for each file.
 *
 * @param recipient - `age1…`, that of the identity; both must have been checked.
 * @returns undefined where the system does not have the curve.
 */
export function systemKeyWrap(recipient: string, identity: string, cipher: ChunkCipher): KeyWrap | undefined {
  const publicBytes = bech32Bytes(recipient)
  const pair = keyPair(publicBytes, bech32Bytes(identity))
  if (pair === undefined) return undefined
  const { privateKey, publicKey } = pair

  function wrappingKey(privateHalf: KeyObject, publicHalf: KeyObject, share: Uint8Array): Uint8Array {
    const secret = diffieHellman({ privateKey: privateHalf, publicKey: publicHalf })
    return new Uint8Array(hkdfSync('sha256', secret, Buffer.concat([share, publicBytes]), INFO, KEY_BYTES))
  }

  return {
    wrapFileKey(fileKey) {
      const once = generateKeyPairSync('x25519')
      const share = Buffer.from(once.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
      const body = cipher.seal(wrappingKey(once.privateKey, publicKey, share), NONCE, fileKey)
      return [new Stanza([TYPE, base64(share)], body)]
    },

    unwrapFileKey(stanzas) {
      for (const { args, body } of stanzas) {
        const [type, text = '', ...more] = args
        const share = Buffer.from(text, 'base64')
        if (type !== TYPE || more.length > 0 || base64(share) !== text) continue
        if (share.byteLength !== KEY_BYTES || body.byteLength !== FILE_KEY_BYTES + TAG_BYTES) continue
        const theirs = createPublicKey({ key: jwk(share), format: 'jwk' })
        try {
          return cipher.open(wrappingKey(privateKey, theirs, share), NONCE, body)
        } catch {
          // Meant for somebody else.
        }
      }
      return null
    },
  }
}

function keyPair(publicBytes: Uint8Array, privateBytes: Uint8Array) {
  try {
    const d = base64Url(privateBytes)
    const privateKey = createPrivateKey({ key: { ...jwk(publicBytes), d }, format: 'jwk' })
    const publicKey = createPublicKey({ key: jwk(publicBytes), format: 'jwk' })
    diffieHellman({ privateKey, publicKey })
    return { privateKey, publicKey }
  } catch {
    return undefined
  }
}

function jwk(publicBytes: Uint8Array) {
  return { kty: 'OKP', crv: 'X25519', x: base64Url(publicBytes) }
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

/** As the age format writes it: without padding. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

/** Source: BIP 173; the last six characters are a checksum. */
function bech32Bytes(text: string): Uint8Array {
  const data = text.toLowerCase().slice(text.lastIndexOf('1') + 1, -6)
  const bits = [...data].map((it) => BECH32.indexOf(it).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: KEY_BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
