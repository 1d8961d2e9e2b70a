import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import type { UnsignedHead } from './head'

/** Vouches for the heads of one case, and for what it erases. */
export interface HeadKey {
  /** The public half as `docket.json` has it. */
  readonly publicText: string
  sign(head: UnsignedHead): string
  verify(head: UnsignedHead, signature: string): boolean
  /** @param line - SHA-256 of the journal line that tells of the erasure, as it is without its signature. */
  signErasure(line: string): string
  verifyErasure(line: string, signature: string): boolean
}

/** What stands before the seed of a private Ed25519 key in PKCS #8. Source: RFC 8410, section 7. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key is made from the identity and stands nowhere. Anybody can seal a file
 * to a case; only who can open the case can sign for it.
 *
 * @param identity - `AGE-SECRET-KEY-1…`
 */
export function headKey(caseId: string, identity: string): HeadKey {
  const seed = hkdfSync('sha256', identity, '', 'leak-docket head', 32)
  const der = Buffer.concat([PKCS8_PREFIX, Buffer.from(seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  function vouchesFor(facts: Buffer, signature: string): boolean {
    const bytes = Buffer.from(signature, 'base64')
    // Base64 has spare bits in its last character; changed, they would still give the same bytes.
    return bytes.toString('base64') === signature && verify(null, facts, publicKey, bytes)
  }
  const signFor = (facts: Buffer) => sign(null, facts, privateKey).toString('base64')
  return {
    publicText: textOf(publicKey),
    sign: (head) => signFor(headFacts(caseId, head)),
    verify: (head, signature) => vouchesFor(headFacts(caseId, head), signature),
    signErasure: (line) => signFor(erasureFacts(caseId, line)),
    verifyErasure: (line, signature) => vouchesFor(erasureFacts(caseId, line), signature),
  }
}

/** One line a fact, so that a signature for one case, device or place says nothing about another. */
function headFacts(caseId: string, { device, seq, hash, at }: UnsignedHead): Buffer {
  return Buffer.from(`leak-docket head\n${caseId}\n${device}\n${seq}\n${hash}\n${at}\n`)
}

function erasureFacts(caseId: string, line: string): Buffer {
  return Buffer.from(`leak-docket erasure\n${caseId}\n${line}\n`)
}

function textOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64')
}
