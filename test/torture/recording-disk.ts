import { relative } from 'node:path'
import { type CaseDisk, systemDisk } from '../../src/main/casefile/case-disk'

/** One operation that reached the disk. Paths are relative to the recorded folder; files are told apart by number. */
export type DiskOperation =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'makeFolder'; readonly path: string }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }

/** A disk that does what it is asked to and writes down what it did. */
export function recordingDisk(root: string): { disk: CaseDisk; operations: readonly DiskOperation[] } {
  const operations: DiskOperation[] = []
  const place = (path: string) => relative(root, path)
  let files = 0
  const disk: CaseDisk = {
    async create(path) {
      const made = await systemDisk.create(path)
      files += 1
      const file = files
      operations.push({ kind: 'create', path: place(path), file })
      return {
        async write(bytes) {
          // The caller may use its buffer again.
          const kept = Uint8Array.from(bytes)
          await made.write(bytes)
          operations.push({ kind: 'write', file, bytes: kept })
        },
        async sync() {
          await made.sync()
          operations.push({ kind: 'sync', file })
        },
        close: () => made.close(),
      }
    },
    async rename(from, to) {
      await systemDisk.rename(from, to)
      operations.push({ kind: 'rename', from: place(from), to: place(to) })
    },
    async remove(path) {
      await systemDisk.remove(path)
      operations.push({ kind: 'remove', path: place(path) })
    },
    async makeFolder(path) {
      const isNew = await systemDisk.makeFolder(path)
      if (isNew) operations.push({ kind: 'makeFolder', path: place(path) })
      return isNew
    },
    async syncFolder(path) {
      await systemDisk.syncFolder(path)
      operations.push({ kind: 'syncFolder', path: place(path) })
    },
  }
  return { disk, operations }
}

/** A disk on which one operation, counted from 1, fails as on a full disk; all others work. */
export function diskFullAt(failing: number): { disk: CaseDisk; count: () => number } {
  let count = 0
  function step<Result>(work: () => Promise<Result>): Promise<Result> {
    count += 1
    if (count !== failing) return work()
    return Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))
  }
  const disk: CaseDisk = {
    create: (path) =>
      step(async () => {
        const file = await systemDisk.create(path)
        return {
          write: (bytes) => step(() => file.write(bytes)),
          sync: () => step(() => file.sync()),
          close: () => file.close(),
        }
      }),
    rename: (from, to) => step(() => systemDisk.rename(from, to)),
    // Taking a file away needs no room.
    remove: (path) => systemDisk.remove(path),
    makeFolder: (path) => step(() => systemDisk.makeFolder(path)),
    syncFolder: (path) => step(() => systemDisk.syncFolder(path)),
  }
  return { disk, count: () => count }
}
