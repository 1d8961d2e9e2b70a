import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseFolderNames, createCaseFolder } from '../../src/main/casefile/case-folders'
import { openCaseFolder, unlockCaseFolder } from '../../src/main/casefile/open-case-folder'
import { openBytes, sealBytes } from '../../src/main/casefile/seal'
import { type FolderVerdict, verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { AppError } from '../../src/shared/errors/app-error'
import { anOpener, arriving, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

const PASSPHRASE = '蓝色 自行车'
const opener = { ...anOpener, scryptFactor: 4 }

describe('a damaged case', () => {
  it('with one byte flipped, in any file, is detected and the file is named', async () => {
    const { path, files } = await aFullCase()
    let flips = 0
    for (const file of files) {
      const bytes = await readFile(file)
      for (const position of positions(bytes.byteLength, size(40, 5))) {
        if (isUnvouched(file, bytes, position)) continue
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(bytes.readUInt8(position) ^ 1, position)
        await writeFile(file, flipped)
        const place = relative(path, file)
        const found = await placesFound(path)
        const named = found.some((it) => it === place || (place === 'docket.json' && it.startsWith('heads/')))
        expect(named, `${place}, byte ${position}: ${found.join()}`).toBe(true)
        flips += 1
      }
      await writeFile(file, bytes)
    }
    figure('flipped bytes: files, flips, undetected or not located', `${files.length}, ${flips}, 0`)
  }, 3_600_000)

  it('whose journal was cut off, at any length, is detected and located', async () => {
    const { path, files } = await aFullCase()
    let cuts = 0
    const { seal } = (await unlockCaseFolder(path, PASSPHRASE)).keys
    for (const file of files.filter((it) => relative(path, it).startsWith('journal/'))) {
      const [, device = ''] = relative(path, file).split('/')
      const kept = await readFile(file)
      // Entries missing between two segments are noticed where the second begins.
      const places = [`journal/${device}/`, `heads/${device}.json`]
      const expectFound = async (what: string) => {
        const found = await placesFound(path)
        const located = found.some((it) => places.some((place) => it.startsWith(place)))
        expect(located, `${relative(path, file)} ${what}: ${found.join()}`).toBe(true)
        cuts += 1
      }
      for (const length of positions(kept.byteLength, size(60, 6))) {
        await truncate(file, length)
        await expectFound(`cut to ${length} bytes`)
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
        await expectFound(`with ${count} of ${lines.length} entries`)
        await writeFile(file, kept)
      }
    }
    figure('cut journals: cuts, undetected or not located', `${cuts}, 0`)
  }, 3_600_000)
})

/** Two devices, a closed segment, evidence, a small picture, a passphrase. */
async function aFullCase(): Promise<{ path: string; files: readonly string[] }> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '某案', passphrase: PASSPHRASE }, opener, async (folder) => {
    await folder.append([aTitle('某案')])
  })
  const path = join(data, (await caseFolderNames(data))[0] ?? '')
  for (const device of ['laptop', 'phone']) {
    const unlocked = await unlockCaseFolder(path, PASSPHRASE)
    const folder = await openCaseFolder(unlocked, { ...opener, device })
    const intake = createEvidenceIntake(folder, opener.now)
    const { uploadId } = await intake.receive(arriving(Buffer.alloc(140_000, device)))
    const { id } = await intake.import(uploadId, '录音.m4a')
    await folder.derived.write(`thumbnails/${id}.webp`, Buffer.from('小图'))
    for (let batch = 0; batch < 3; batch += 1) {
      await folder.append(
        Array.from({ length: 20 }, (_, index) => aTitle(`${device} ${index} ${'长'.repeat(600)}`)),
      )
    }
    await folder.close()
  }
  expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  return { path, files: found.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name)) }
}

/** The files that `verify` names. Another id of the case in `docket.json` makes no head its own. What opens the case cannot be told from a passphrase that is wrong. */
async function placesFound(path: string): Promise<readonly string[]> {
  const verdict = await verifyCaseFolder(path, PASSPHRASE).catch((error: unknown): FolderVerdict => {
    if (!(error instanceof AppError)) throw error
    const place = error.code === 'passphrase-wrong' ? 'identity.age' : 'docket.json'
    return { ok: false, checked: 0, problems: [{ path: place, problem: error.code }] }
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
