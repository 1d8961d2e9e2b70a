import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption'
import { NONCE_BYTES, openPayload, plainByteLength, SealBroken, sealPayload } from './age-payload'
import { type ChunkCipher, chunkCipher } from './chunk-cipher'
import { systemIdentity, systemRecipient } from './key-wrap'

/** How the files of a case folder are kept: as they are, or sealed in the age format. */
export interface Seal {
  /** What a kept file's name ends in. */
  readonly ending: '' | '.age'
  seal(plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** The iteration throws SealBroken where the bytes are not as they were sealed. */
  open(kept: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** Length of the plain bytes, told from the length of what is kept. @throws SealBroken */
  plainByteLength(file: FileHandle): Promise<number>
}

/** Format 0 kept files as they are. */
export const noSeal: Seal = {
  ending: '',
  seal: (plain) => plain,
  open: (kept) => kept,
  plainByteLength: async (file) => (await file.stat()).size,
}

/** A header with one key for itself is some 200 bytes; nobody needs more than this. */
const HEADER_LIMIT_BYTES = 64 * 1024

interface AgeSealOptions {
  /** `age1…`: whom files are sealed to. */
  readonly recipient: string
  /** `AGE-SECRET-KEY-1…`: what opens them. */
  readonly identities: readonly string[]
  readonly cipher?: ChunkCipher
  /** False: the key of each file is wrapped by the age library, as where the system has no curve of its own. */
  readonly wrapsBySystem?: boolean
}

/**
 * Seal and open files in the age format, version 1: the header by the age
 * library, the key in it and the payload by the fastest means at hand.
 */
export function ageSeal({
  recipient,
  identities,
  cipher = chunkCipher,
  wrapsBySystem = true,
}: AgeSealOptions): Seal {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(checkedIdentity(identity, wrapsBySystem, cipher))
  const wrap = checkedRecipient(recipient, wrapsBySystem, cipher)

  async function fileKeyOf(header: Uint8Array): Promise<Uint8Array> {
    try {
      return await decrypter.decryptHeader(header)
    } catch (cause) {
      throw new SealBroken('The file was not sealed for this case, or its header was changed', { cause })
    }
  }

  return {
    ending: '.age',

    async *seal(plain) {
      const { fileKey, header } = await newHeader(wrap)
      const nonce = randomBytes(NONCE_BYTES)
      yield Buffer.concat([header, nonce])
      yield* sealPayload(fileKey, nonce, plain, cipher)
    },

    async *open(kept) {
      const { header, nonce, payload } = await takeHeader(kept)
      yield* openPayload(await fileKeyOf(header), nonce, payload, cipher)
    },

    async plainByteLength(file) {
      const { size } = await file.stat()
      const start = Buffer.alloc(Math.min(size, HEADER_LIMIT_BYTES))
      const { bytesRead } = await file.read(start, 0, start.byteLength, 0)
      const end = headerEnd(start.subarray(0, bytesRead))
      if (end === undefined) throw new SealBroken('The file has no age header')
      return plainByteLength(size - end - NONCE_BYTES)
    },
  }
}

/** Seal bytes that fit in memory. */
export async function sealBytes(seal: Seal, plain: Uint8Array): Promise<Uint8Array> {
  return whole(seal.seal(oneByOne(plain)))
}

/** @throws SealBroken */
export async function openBytes(seal: Seal, kept: Uint8Array): Promise<Uint8Array> {
  return whole(seal.open(oneByOne(kept)))
}

/** The library refuses what is no key; only then is one taken apart. */
function checkedIdentity(identity: string, bySystem: boolean, cipher: ChunkCipher): string | Identity {
  new Decrypter().addIdentity(identity)
  return (bySystem ? systemIdentity(identity, cipher) : undefined) ?? identity
}

function checkedRecipient(recipient: string, bySystem: boolean, cipher: ChunkCipher): string | Recipient {
  new Encrypter().addRecipient(recipient)
  return (bySystem ? systemRecipient(recipient, cipher) : undefined) ?? recipient
}

/** The library makes a header for a file key of its own; a recipient that writes no stanza sees the key. */
async function newHeader(
  recipient: string | Recipient,
): Promise<{ fileKey: Uint8Array; header: Uint8Array }> {
  let fileKey: Uint8Array | undefined
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = key
      return []
    },
  })
  const empty = await encrypter.encrypt(new Uint8Array())
  const end = headerEnd(empty)
  if (fileKey === undefined || end === undefined) throw new Error('The age library made no header')
  return { fileKey, header: empty.subarray(0, end) }
}

async function takeHeader(
  kept: AsyncIterable<Uint8Array>,
): Promise<{ header: Uint8Array; nonce: Uint8Array; payload: AsyncIterable<Uint8Array> }> {
  const source = kept[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  for (;;) {
    const end = headerEnd(start)
    if (end !== undefined && start.byteLength >= end + NONCE_BYTES) {
      const rest = start.subarray(end + NONCE_BYTES)
      return {
        header: start.subarray(0, end),
        nonce: start.subarray(end, end + NONCE_BYTES),
        payload: continued(rest, source),
      }
    }
    const next = await source.next()
    if (next.done === true || (end === undefined && start.byteLength > HEADER_LIMIT_BYTES)) {
      await source.return?.()
      throw new SealBroken('The file has no whole age header')
    }
    start = Buffer.concat([start, next.value])
  }
}

async function* continued(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield first
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  } finally {
    // Whoever stops in the middle gives the file behind the source back.
    await source.return?.()
  }
}

/** The header ends with the line `--- ` and its authentication code. */
function headerEnd(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = buffer.indexOf('\n--- ')
  const end = last < 0 ? -1 : buffer.indexOf('\n', last + 1)
  return end < 0 ? undefined : end + 1
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
