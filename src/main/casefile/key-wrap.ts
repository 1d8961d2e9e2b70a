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

/*
 * How the key of each file is wrapped for the case, by the system's own curve: several times faster than the age
 * library, since the keys of the case are read once and not for each file. Source: age-encryption.org/v1, "The X25519
 * recipient type".
 */

const TYPE = 'X25519'
const INFO = 'age-encryption.org/v1/X25519'
const KEY_BYTES = 32
const FILE_KEY_BYTES = 16
/** Each wrapping key is used once. */
const NONCE = new Uint8Array(12)

/** What stands before a private X25519 key in PKCS #8. Source: RFC 8410, section 7. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')

/**
 * @param recipient - `age1…`, checked by the age library.
 * @returns undefined where the system does not have the curve.
 */
export function systemRecipient(recipient: string, cipher: ChunkCipher): Recipient | undefined {
  if (!hasCurve()) return undefined
  const publicBytes = bech32Bytes(recipient)
  const theirs = publicKeyOf(publicBytes)
  return {
    wrapFileKey(fileKey) {
      const once = generateKeyPairSync('x25519')
      const share = bytesOf(once.publicKey)
      const key = wrappingKey(once.privateKey, theirs, share, publicBytes)
      return [new Stanza([TYPE, base64(share)], cipher.seal(key, NONCE, fileKey))]
    },
  }
}

/**
 * @param identity - `AGE-SECRET-KEY-1…`, checked by the age library.
 * @returns undefined where the system does not have the curve.
 */
export function systemIdentity(identity: string, cipher: ChunkCipher): Identity | undefined {
  if (!hasCurve()) return undefined
  const der = Buffer.concat([PKCS8_PREFIX, bech32Bytes(identity)])
  const mine = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicBytes = bytesOf(createPublicKey(mine))
  return {
    unwrapFileKey(stanzas) {
      for (const { args, body } of stanzas) {
        const [type, text = '', ...more] = args
        const share = Buffer.from(text, 'base64')
        if (type !== TYPE || more.length > 0 || base64(share) !== text) continue
        if (share.byteLength !== KEY_BYTES || body.byteLength !== FILE_KEY_BYTES + TAG_BYTES) continue
        try {
          return cipher.open(wrappingKey(mine, publicKeyOf(share), share, publicBytes), NONCE, body)
        } catch {
          // Meant for another key.
        }
      }
      return null
    },
  }
}

/** @throws Error where the two share no secret: the public half is none that anybody can have. */
function wrappingKey(privateKey: KeyObject, publicKey: KeyObject, share: Uint8Array, recipient: Uint8Array) {
  const secret = diffieHellman({ privateKey, publicKey })
  return new Uint8Array(hkdfSync('sha256', secret, Buffer.concat([share, recipient]), INFO, KEY_BYTES))
}

function hasCurve(): boolean {
  try {
    const { privateKey, publicKey } = generateKeyPairSync('x25519')
    return diffieHellman({ privateKey, publicKey: publicKeyOf(bytesOf(publicKey)) }).byteLength === KEY_BYTES
  } catch {
    return false
  }
}

function publicKeyOf(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}

function bytesOf(publicKey: KeyObject): Uint8Array {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
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
