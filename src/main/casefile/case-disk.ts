import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCodeOf } from './disk-failure'

/** A new file that is being written, from its start to its end. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>
  /** Returns when all that was written is on disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * All that is ever done to the files of a case folder. Nothing is written into
 * a file that is there already. Failures are those of the system.
 */
export interface CaseDisk {
  /** Make a file for this account only. Fails with EEXIST where something has the name. */
  create(path: string): Promise<NewFile>
  /** Replaces what has the new name. */
  rename(from: string, to: string): Promise<void>
  /** Remove a file, if it is there. */
  remove(path: string): Promise<void>
  /** Make a folder in one that is there. @returns whether it was not there before. */
  makeFolder(path: string): Promise<boolean>
  /** Returns when the names in a folder are on disk. */
  syncFolder(path: string): Promise<void>
}

export const systemDisk: CaseDisk = {
  async create(path) {
    const file = await open(path, 'wx', 0o600)
    return {
      write: (bytes) => writeWhole(file, bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    try {
      await mkdir(path, { mode: 0o700 })
      return true
    } catch (cause) {
      if (errorCodeOf(cause) === 'EEXIST' && (await stat(path)).isDirectory()) return false
      throw cause
    }
  },
  async syncFolder(path) {
    // Windows has no such call and needs none.
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}

/** Make a folder that is still there after a power cut, with those above it that were missing. */
export async function makeFolderDurably(path: string, disk: CaseDisk): Promise<void> {
  const isNew = await disk.makeFolder(path).catch(async (cause: unknown) => {
    if (errorCodeOf(cause) !== 'ENOENT' || dirname(path) === path) throw cause
    await makeFolderDurably(dirname(path), disk)
    return disk.makeFolder(path)
  })
  if (isNew) await disk.syncFolder(dirname(path))
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    written += (await file.write(bytes, written)).bytesWritten
  }
}
