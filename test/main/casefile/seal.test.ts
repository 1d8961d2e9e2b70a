import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { SealBroken } from '../../../src/main/casefile/age-payload'
import { nativeCipher, portableCipher } from '../../../src/main/casefile/chunk-cipher'
import { ageSeal, openBytes, sealBytes } from '../../../src/main/casefile/seal'
import { hasAge } from '../../helpers/host/has-age'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const CHUNK = 64 * 1024

const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)

const ciphers = { native: nativeCipher, portable: portableCipher }
/** The ends of chunks are where such formats go wrong. */
const lengths = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7]

/** All of the system's own, or all of libraries as where the system has neither. */
describe.each(Object.entries(ciphers))('sealing with the %s cipher', (_name, cipher) => {
  const wrapsBySystem = cipher === nativeCipher
  const seal = ageSeal({ identities: [identity], recipient, cipher, wrapsBySystem })

  it.each(lengths)('gives %d bytes back as they were', async (length) => {
    const plain = randomBytes(length)
    expect(Buffer.from(await openBytes(seal, await sealBytes(seal, plain))).equals(plain)).toBe(true)
  })

  it.each(lengths)('writes %d bytes so that the other cipher opens them', async (length) => {
    const other = ageSeal({
      identities: [identity],
      recipient,
      cipher: cipher === nativeCipher ? portableCipher : nativeCipher,
      wrapsBySystem: !wrapsBySystem,
    })
    const plain = randomBytes(length)
    expect(Buffer.from(await openBytes(other, await sealBytes(seal, plain))).equals(plain)).toBe(true)
  })

  it.runIf(hasAge).each(lengths)(
    'agrees with the standard age tool on %d bytes, both ways',
    async (length) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'identity.txt'), `${identity}\n`)
      const age = (args: readonly string[], input: Uint8Array) =>
        spawnSync('age', args, { input, cwd: folder, maxBuffer: 16 * CHUNK })
      const plain = randomBytes(length)

      const opened = age(['--decrypt', '-i', 'identity.txt'], await sealBytes(seal, plain))
      expect(opened.stderr.toString()).toBe('')
      expect(opened.stdout.equals(plain)).toBe(true)

      const sealed = age(['--encrypt', '-r', recipient], plain)
      expect(Buffer.from(await openBytes(seal, sealed.stdout)).equals(plain)).toBe(true)
    },
  )
})

describe('a sealed file', () => {
  const seal = ageSeal({ identities: [identity], recipient })

  it('is refused for every flipped byte of its header, and for one in every chunk', async () => {
    const sealed = Buffer.from(await sealBytes(seal, randomBytes(2 * CHUNK + 100)))
    const header = sealed.indexOf('\n', sealed.indexOf('\n--- ') + 1) + 1 + 16
    const places = [
      ...Array.from({ length: header + 16 }, (_, index) => index),
      header + CHUNK,
      header + CHUNK + 40,
      sealed.byteLength - 1,
    ]
    for (const place of places) {
      const flipped = Buffer.from(sealed)
      flipped[place] = (sealed[place] ?? 0) ^ 1
      await expect(openBytes(seal, flipped), `byte ${place}`).rejects.toBeInstanceOf(SealBroken)
    }
  })

  it('is refused when its end is cut off, at the end of a chunk too', async () => {
    const sealed = await sealBytes(seal, randomBytes(2 * CHUNK))
    const end = sealed.byteLength
    for (const kept of [0, 10, 150, end - 2 * (CHUNK + 16), end - (CHUNK + 16), end - 16, end - 1]) {
      await expect(openBytes(seal, sealed.subarray(0, kept)), `${kept}`).rejects.toBeInstanceOf(SealBroken)
    }
  })

  it('is refused when something stands behind its end', async () => {
    const sealed = await sealBytes(seal, randomBytes(CHUNK))
    await expect(openBytes(seal, Buffer.concat([sealed, randomBytes(20)]))).rejects.toBeInstanceOf(SealBroken)
  })

  it('is refused by the key of another case', async () => {
    const stranger = await generateX25519Identity()
    const other = ageSeal({ identities: [stranger], recipient: await identityToRecipient(stranger) })
    await expect(openBytes(other, await sealBytes(seal, randomBytes(10)))).rejects.toBeInstanceOf(SealBroken)
  })

  it('never looks the same twice', async () => {
    const plain = Buffer.from('同样的内容')
    expect(await sealBytes(seal, plain)).not.toEqual(await sealBytes(seal, plain))
  })

  it('is made from a stream without holding it in memory', async () => {
    async function* long() {
      const piece = randomBytes(1024 * 1024)
      for (let count = 0; count < 256; count += 1) yield piece
    }
    globalThis.gc?.()
    const before = process.memoryUsage().arrayBuffers
    let highest = 0
    let byteLength = 0
    for await (const plain of seal.open(seal.seal(long()))) {
      byteLength += plain.byteLength
      highest = Math.max(highest, process.memoryUsage().arrayBuffers - before)
    }
    expect(byteLength).toBe(256 * 1024 * 1024)
    expect(highest).toBeLessThan(128 * 1024 * 1024)
  })
})
