import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { makeFolderDurably, systemDisk } from '../casefile/case-disk'
import { diskFailure } from '../casefile/disk-failure'
import { BACKUP_ROOT, isKept, MANIFEST, MANIFEST_LIMIT_BYTES, readManifest } from './backup-format'
import { readTarHeader, TAR_BLOCK_BYTES, type TarMember, tarPadding } from './tar'

const READ_BYTES = 1024 * 1024

export interface ReadBackup {
  readonly files: number
  readonly byteLength: number
}

/**
 * Read a backup whole and compare every file with the manifest; on the way
 * write them into `target`, or with undefined nowhere. What stands in a backup
 * is not trusted: only names that a case folder has are written.
 *
 * @throws AppError `backup-damaged`, `disk-full`, `disk-refused`.
 */
export async function readBackup(path: string, target: string | undefined): Promise<ReadBackup> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  try {
    const { size } = await file.stat()
    const sums = new Map<string, string>()
    const folders = new Set<string>()
    let manifest: string | undefined
    for (let at = 0; ; ) {
      const member = await memberAt(file, at)
      if (member === undefined) break
      const start = at + TAR_BLOCK_BYTES
      at = start + member.byteLength + tarPadding(member.byteLength).byteLength
      if (manifest !== undefined || at > size) throw damaged(member.name)
      if (member.name === MANIFEST) {
        manifest = await readText(file, start, member)
        continue
      }
      const inside = member.name.startsWith(`${BACKUP_ROOT}/`) && member.name.slice(BACKUP_ROOT.length + 1)
      if (inside === false || !isKept(inside) || sums.has(inside)) throw damaged(member.name)
      const destination = target === undefined ? undefined : join(target, inside)
      if (destination !== undefined) folders.add(dirname(destination))
      sums.set(inside, await copyMember(file, start, member, destination))
    }
    expectSame(sums, readManifest(manifest ?? ''))
    for (const folder of folders) await systemDisk.syncFolder(folder)
    return { files: sums.size, byteLength: size }
  } catch (cause) {
    throw diskFailure(cause)
  } finally {
    await file.close()
  }
}

async function memberAt(file: FileHandle, at: number): Promise<TarMember | undefined> {
  const block = Buffer.alloc(TAR_BLOCK_BYTES)
  const { bytesRead } = await file.read(block, 0, TAR_BLOCK_BYTES, at)
  const member = bytesRead < TAR_BLOCK_BYTES ? 'damaged' : readTarHeader(block)
  if (member === 'damaged') throw damaged(`byte ${at}`)
  return member
}

/** @returns the SHA-256 of the bytes. */
async function copyMember(
  file: FileHandle,
  start: number,
  member: TarMember,
  destination: string | undefined,
): Promise<string> {
  if (destination !== undefined) await makeFolderDurably(dirname(destination), systemDisk)
  const out = destination === undefined ? undefined : await open(destination, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(Math.min(READ_BYTES, Math.max(1, member.byteLength)))
    for (let done = 0; done < member.byteLength; ) {
      const wanted = Math.min(buffer.byteLength, member.byteLength - done)
      const { bytesRead } = await file.read(buffer, 0, wanted, start + done)
      if (bytesRead === 0) throw damaged(member.name)
      hash.update(buffer.subarray(0, bytesRead))
      await out?.writeFile(buffer.subarray(0, bytesRead))
      done += bytesRead
    }
    await out?.sync()
    return hash.digest('hex')
  } finally {
    await out?.close()
  }
}

async function readText(file: FileHandle, start: number, member: TarMember): Promise<string> {
  if (member.byteLength > MANIFEST_LIMIT_BYTES) throw damaged(MANIFEST)
  const bytes = Buffer.alloc(member.byteLength)
  await file.read(bytes, 0, member.byteLength, start)
  return bytes.toString('utf8')
}

function expectSame(found: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): void {
  const wrong = new Set([...found.keys(), ...said.keys()])
  for (const [path, sum] of found) if (said.get(path) === sum) wrong.delete(path)
  if (wrong.size > 0) throw damaged(...wrong)
  if (!found.has('docket.json')) throw damaged('docket.json')
}

function damaged(...places: readonly string[]): AppError<'backup-damaged'> {
  const problems = places.map((place) => `${place}: this part of the backup is damaged`)
  return new AppError('backup-damaged', problems.join('; '), { problems })
}
