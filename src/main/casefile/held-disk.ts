import type { CaseDisk } from './case-disk'
import type { FolderHold } from './hold-folder'

/**
 * The same disk for one open case, which refuses once the folder is not the one
 * that was opened: whatever were written to its old path, nobody would find.
 *
 * @returns a disk of which everything that makes or moves a name also throws AppError `case-moved`.
 */
export function heldDisk(disk: CaseDisk, { expectInPlace }: Pick<FolderHold, 'expectInPlace'>): CaseDisk {
  return {
    ...disk,
    async create(path) {
      await expectInPlace()
      return disk.create(path)
    },
    async rename(from, to) {
      await expectInPlace()
      await disk.rename(from, to)
    },
    async remove(path) {
      await expectInPlace()
      await disk.remove(path)
    },
    async makeFolder(path) {
      await expectInPlace()
      return disk.makeFolder(path)
    },
  }
}
