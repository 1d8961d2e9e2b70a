import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type CaseDisk, makeFolderDurably, systemDisk } from './case-disk'
import type { DerivedStore } from './case-folder'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'
import { openBytes, type Seal, sealBytes } from './seal'

/** Name of the small picture of an item of evidence. */
export function thumbnailName(evidenceId: string): string {
  return `thumbnails/${evidenceId}.webp`
}

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
        await makeFolderDurably(dirname(pathOf(name)), disk)
      } catch (cause) {
        throw diskFailure(cause)
      }
      await writeDurably(pathOf(name), await sealBytes(seal, bytes), disk)
    },
    remove: (name) => disk.remove(pathOf(name)),
  }
}

/** Derived files that cannot be opened any more, each by its path from the case folder. They are made again when they are needed. */
export async function brokenDerived(folder: string, seal: Seal): Promise<readonly string[]> {
  const options = { recursive: true, withFileTypes: true } as const
  const found = await readdir(join(folder, 'derived'), options).catch(() => [])
  const broken: string[] = []
  for (const it of found.filter((one) => one.isFile() && !one.name.startsWith('.'))) {
    const path = join(it.parentPath, it.name)
    const opens = await readFile(path)
      .then((kept) => openBytes(seal, kept))
      .then(
        () => true,
        () => false,
      )
    if (!opens) broken.push(relative(folder, path).replaceAll(sep, '/'))
  }
  return broken.sort()
}
