import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBytes, sealBytes } from '../../src/main/casefile/seal'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { type FolderVerdict, verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { AppError } from '../../src/shared/errors/app-error'
import { figure } from './figures'
import { aFullCase, expectRestOpens, PASSPHRASE } from './full-case'
import { size } from './size'

describe('a damaged case', () => {
  it('with one byte flipped, in any file, is detected, the file is named, and the rest opens', async () => {
    const whole = await aFullCase()
    const { path, files } = whole
    let flips = 0
    for (const file of files) {
      const bytes = await readFile(file)
      for (const position of positions(bytes.byteLength, size(40, 3))) {
        if (isUnvouched(file, bytes, position)) continue
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(bytes.readUInt8(position) ^ 1, position)
        await writeFile(file, flipped)
        const place = relative(path, file)
        const found = await placesFound(path)
        const named = found.some((it) => it === place || (place === 'docket.json' && it.startsWith('heads/')))
        expect(named, `${place}, byte ${position}: ${found.join()}`).toBe(true)
        await expectRestOpens(whole, place)
        flips += 1
      }
      await writeFile(file, bytes)
    }
    figure('flipped bytes: files, flips, undetected or not located', `${files.length}, ${flips}, 0`)
    figure('flipped bytes: entries and evidence lost outside the flipped file', 0)
  }, 3_600_000)

  it('from which a whole file is gone opens with all that stood in the others', async () => {
    const whole = await aFullCase()
    for (const file of whole.files) {
      const place = relative(whole.path, file)
      if (place.startsWith('identity')) continue
      const bytes = await readFile(file)
      await rm(file)
      // Small pictures are made again, and a person can be let in again: one that is gone is no damage.
      if (!/^(derived|keys)\//.test(place)) expect(await placesFound(whole.path), place).not.toEqual([])
      await expectRestOpens(whole, place)
      await writeFile(file, bytes)
    }
  })

  it('whose journal was cut off, at any length, is detected and located, and the rest opens', async () => {
    const whole = await aFullCase()
    const { path } = whole
    let cuts = 0
    const { seal } = (await unlockCaseFolder(path, PASSPHRASE)).keys
    for (const file of whole.files.filter((it) => relative(path, it).startsWith('journal/'))) {
      const place = relative(path, file)
      const [, device = ''] = place.split('/')
      const kept = await readFile(file)
      // Entries missing between two segments are noticed where the second begins.
      const places = [`journal/${device}/`, `heads/${device}.json`]
      const expectFound = async (what: string, keptLines: number) => {
        const found = await placesFound(path)
        const located = found.some((it) => places.some((one) => it.startsWith(one)))
        expect(located, `${place} ${what}: ${found.join()}`).toBe(true)
        await expectRestOpens(whole, place, keptLines)
        cuts += 1
      }
      for (const length of positions(kept.byteLength, size(60, 6))) {
        await truncate(file, length)
        await expectFound(`cut to ${length} bytes`, 0)
        await writeFile(file, kept)
      }
      // Somebody who can seal takes the last entries away: only the head tells.
      const lines = Buffer.from(await openBytes(seal, kept))
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
      for (const count of positions(lines.length, size(60, 6))) {
        const text = lines
          .slice(0, count)
          .map((line) => `${line}\n`)
          .join('')
        await writeFile(file, await sealBytes(seal, Buffer.from(text)))
        await expectFound(`with ${count} of ${lines.length} entries`, count)
        await writeFile(file, kept)
      }
    }
    figure('cut journals: cuts, undetected or not located', `${cuts}, 0`)
    figure('cut journals: entries lost that were not cut away', 0)
  }, 3_600_000)
})

/** The files that `verify` names. Another id of the case in `docket.json` makes no head its own. A damaged `identity.age` cannot be told from a passphrase that is wrong. */
async function placesFound(path: string): Promise<readonly string[]> {
  const verdict = await verifyCaseFolder(path, PASSPHRASE).catch((error: unknown): FolderVerdict => {
    if (!(error instanceof AppError)) throw error
    const path = error.code === 'passphrase-wrong' ? 'identity.age' : 'docket.json'
    return { ok: false, checked: 0, problems: [{ path, problem: error.code }] }
  })
  expect(verdict.ok).toBe(verdict.problems.length === 0)
  return verdict.problems.map((it) => it.path)
}

/** First, last and so many between. */
function positions(length: number, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => Math.floor((index * (length - 1)) / (count - 1)))
  return [...new Set(all)].filter((it) => it >= 0)
}

/** Nothing vouches for the two values of `docket.json` that say when and by which version the folder was made. */
function isUnvouched(file: string, bytes: Buffer, position: number): boolean {
  if (!file.endsWith('docket.json')) return false
  const text = bytes.toString('utf8')
  return ['"version": "', '"createdAt": "'].some((name) => {
    const from = text.indexOf(name) + name.length
    return position >= from && position < text.indexOf('"', from)
  })
}
