import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { SealBroken } from './age-payload'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'
import type { UnsignedHead } from './head'
import { openBytes, type Seal, sealBytes } from './seal'

/** The private key, PKCS #8 in PEM, sealed to the case. */
const FILE = 'signing-key.age'

/** Vouches for the heads of one case. */
export interface HeadKey {
  sign(head: UnsignedHead): string
  verify(head: UnsignedHead, signature: string): boolean
}

/** Make a key for a new case. @returns its public half as `docket.json` has it. */
export async function createHeadKey(folder: string, seal: Seal): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeDurably(join(folder, FILE), await sealBytes(seal, Buffer.from(pem)))
  return publicText(publicKey)
}

/** @throws AppError `case-damaged`, `disk-refused`. */
export async function readHeadKey(
  folder: string,
  seal: Seal,
  docket: { readonly caseId: string; readonly signingKey: string },
): Promise<HeadKey> {
  const privateKey = await readPrivateKey(folder, seal)
  const publicKey = privateKey === undefined ? undefined : createPublicKey(privateKey)
  if (privateKey === undefined || publicKey === undefined || publicText(publicKey) !== docket.signingKey) {
    throw new AppError('case-damaged', `${FILE} cannot be read`, {
      problems: [`${FILE}: this file is missing or damaged`],
    })
  }
  return {
    sign: (head) => sign(null, signedBytes(docket.caseId, head), privateKey).toString('base64'),
    verify: (head, signature) =>
      verify(null, signedBytes(docket.caseId, head), publicKey, Buffer.from(signature, 'base64')),
  }
}

async function readPrivateKey(folder: string, seal: Seal): Promise<KeyObject | undefined> {
  try {
    const pem = await openBytes(seal, await readFile(join(folder, FILE)))
    return createPrivateKey(Buffer.from(pem))
  } catch (cause) {
    if (cause instanceof SealBroken || errorCodeOf(cause) === 'ENOENT') return undefined
    throw diskFailure(cause)
  }
}

/** One line a fact, so that a signature for one case, device or place says nothing about another. */
function signedBytes(caseId: string, { device, seq, hash, at }: UnsignedHead): Buffer {
  return Buffer.from(`leak-docket head\n${caseId}\n${device}\n${seq}\n${hash}\n${at}\n`)
}

function publicText(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64')
}
