import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { systemDisk } from '../casefile/case-disk'
import { isDamagedFile } from '../casefile/damaged-file'
import { diskFailure } from '../casefile/disk-failure'
import { DOCKET, readDocketFile } from '../casefile/docket-file'
import { UNFINISHED } from '../casefile/durable-file'
import { BACKUP_ROOT, isKept, MANIFEST, manifestText } from './backup-format'
import { readBackup } from './read-backup'
import { tarEnd, tarHeader, tarPadding } from './tar'

const READ_BYTES = 1024 * 1024

/**
 * How far each device had come is read before its journal, so that no head is ever ahead of what it vouches for;
 * the keys after what they open, and those of before last, so that a key replaced meanwhile is among them.
 */
const ORDER = [
  ...['docket.json', 'heads', 'journal', 'evidence'],
  ...['identity.age', 'identity.txt', 'keys', 'earlier.age'],
]

export interface WrittenBackup {
  readonly files: number
  readonly byteLength: number
}

/**
 * Write all that matters of a case folder into one file, sealed as it is. The
 * case may lie open: its files are only ever replaced whole. The backup is
 * read again and compared before it gets its name.
 *
 * @param path - must be free; it appears whole or not at all.
 * @throws AppError `backup-unrestorable` for a case without a whole `docket.json`, `disk-full`, `disk-refused`,
 *   `backup-damaged` where the disk gives back other bytes.
 */
export async function writeBackup(caseFolder: string, path: string, now: Date): Promise<WrittenBackup> {
  await expectRestorable(caseFolder)
  const unfinished = join(dirname(path), `.leakdocket-${randomUUID()}${UNFINISHED}`)
  try {
    const out = await open(unfinished, 'wx', 0o600)
    let files: number
    try {
      files = await writeMembers(caseFolder, out, now)
      await out.sync()
    } finally {
      await out.close()
    }
    const { byteLength } = await readBackup(unfinished, undefined)
    // An empty file takes the name if it is free; a memory stick knows no links that could do so.
    await (await open(path, 'wx', 0o600)).close()
    await rename(unfinished, path)
    await systemDisk.syncFolder(dirname(path))
    return { files, byteLength }
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw diskFailure(cause)
  }
}

/** Whose case it is stands in this file alone: nobody could bring back a backup without it. */
async function expectRestorable(caseFolder: string): Promise<void> {
  try {
    await readDocketFile(caseFolder)
  } catch (cause) {
    // Whatever else is the matter shows when the file is copied; a newer app can bring back what it made.
    if (!isDamagedFile(cause, DOCKET)) return
    throw new AppError('backup-unrestorable', `${DOCKET} cannot be read`, {}, { cause })
  }
}

async function writeMembers(caseFolder: string, out: FileHandle, now: Date): Promise<number> {
  const sums = new Map<string, string>()
  for (const top of ORDER) {
    for (const path of await filesBelow(caseFolder, top)) {
      sums.set(path, await writeMember(join(caseFolder, path), path, out, now))
    }
  }
  const manifest = Buffer.from(manifestText(sums))
  await out.writeFile(tarHeader({ name: MANIFEST, byteLength: manifest.byteLength }, now))
  await out.writeFile(manifest)
  await out.writeFile(tarPadding(manifest.byteLength))
  await out.writeFile(tarEnd)
  return sums.size
}

/** @returns the SHA-256 of the bytes. A file that is replaced meanwhile is kept as it was when it was opened. */
async function writeMember(source: string, path: string, out: FileHandle, now: Date): Promise<string> {
  const file = await open(source, 'r')
  try {
    const { size: byteLength } = await file.stat()
    await out.writeFile(tarHeader({ name: `${BACKUP_ROOT}/${path}`, byteLength }, now))
    const hash = createHash('sha256')
    let left = byteLength
    const buffer = Buffer.alloc(Math.min(READ_BYTES, Math.max(1, byteLength)))
    while (left > 0) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(left, buffer.byteLength))
      if (bytesRead === 0) throw new Error('A file of the case became shorter while it was read')
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      await out.writeFile(piece)
      left -= bytesRead
    }
    await out.writeFile(tarPadding(byteLength))
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}

async function filesBelow(caseFolder: string, top: string): Promise<readonly string[]> {
  if (top.includes('.')) return (await readdir(caseFolder)).filter((name) => name === top)
  const found = await readdir(join(caseFolder, top), { recursive: true }).catch(() => [])
  return found
    .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
    .filter(isKept)
    .sort()
}
