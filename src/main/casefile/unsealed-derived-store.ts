import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DerivedStore } from './case-folder'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'

/** Derived files as plain files under `derived/`. */
export function unsealedDerivedStore(folder: string): DerivedStore {
  const pathOf = (name: string) => join(folder, 'derived', ...name.split('/'))
  return {
    read: (name) => readFile(pathOf(name)).catch(() => undefined),
    async write(name, bytes) {
      try {
        await mkdir(dirname(pathOf(name)), { recursive: true, mode: 0o700 })
      } catch (cause) {
        throw diskFailure(cause)
      }
      await writeDurably(pathOf(name), bytes)
    },
  }
}
