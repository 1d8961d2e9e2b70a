import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../shared/domain/case'
import type { FileFacts } from '../../shared/drafting/paper-facts'
import { type PortableCase, toPortableCase } from '../../shared/journal/to-portable-case'
import { expectUnchanged } from '../casefile/stored-case'
import type { KeyReader } from './key-reader'
import { openDocket } from './open-docket'
import type { CliInput } from './read-input'
import { UsageError } from './usage-error'

/** Read a case folder. @throws UsageError, AppError as reading and unlocking do. */
export async function readDocketInput(path: string, keys: KeyReader): Promise<CliInput> {
  const { records, evidence, unlocked } = await openDocket(path, keys)
  return {
    case: wholeCase(toPortableCase(records)),
    overrides: records.overrides,
    docket: unlocked,
    paths: () => filesIn(path),
    async files() {
      const facts = new Map<string, FileFacts>()
      for (const item of records.evidence) {
        await expectUnchanged(evidence, item)
        facts.set(item.id, { byteLength: item.file.byteLength, sha256: item.file.sha256 })
      }
      return facts
    },
  }
}

/** Of files that stand in a folder, at any depth. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true })
  return inside.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
}

/** @throws UsageError where the case has no title or no incident yet. */
export function wholeCase(portable: PortableCase): Case {
  if ('case' in portable) return portable.case
  throw new UsageError(
    `expected a case with ${portable.missing === 'title' ? 'a title' : 'at least one incident'}`,
  )
}
