import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CaseDisk, systemDisk } from './case-disk'
import type { DerivedStore } from './case-folder'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'
import { openBytes, type Seal, sealBytes } from './seal'

/** Derived files under `derived/`. One that cannot be opened any more is as good as none. */
export function derivedStore(folder: string, seal: Seal, disk: CaseDisk = systemDisk): DerivedStore {
  const pathOf = (name: string) => join(folder, 'derived', ...`${name}${seal.ending}`.split('/'))
  return {
    read: (name) =>
      readFile(pathOf(name))
        .then((kept) => openBytes(seal, kept))
        .catch(() => undefined),
    async write(name, bytes) {
      try {
        await disk.makeFolder(dirname(pathOf(name)))
      } catch (cause) {
        throw diskFailure(cause)
      }
      await writeDurably(pathOf(name), await sealBytes(seal, bytes), disk)
    },
  }
}
