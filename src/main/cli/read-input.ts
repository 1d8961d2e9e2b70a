import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../shared/domain/case'
import type { Override } from '../../shared/drafting/override'
import type { FileFacts } from '../../shared/drafting/paper-facts'
import { type PortableCase, toPortableCase } from '../../shared/journal/to-portable-case'
import { locateEvidence, readCaseFile } from '../casefile/read-case-file'
import { expectUnchanged } from '../casefile/stored-case'
import type { UnlockedFolder } from '../casefile/unlock-case-folder'
import { fingerprintFiles } from '../evidence/fingerprint-files'
import type { KeyReader } from './key-reader'
import { isDocket, openDocket } from './open-docket'
import { UsageError } from './usage-error'

/** The INPUT of a command, wherever it was kept. */
export interface CliInput {
  readonly case: Case
  /** The owner's own wording of paragraphs; a `case.json` has none. */
  readonly overrides: readonly Override[]
  /** The case folder it is; a `case.json` keeps no custody. */
  readonly docket: UnlockedFolder | undefined
  /** Of files that no output may replace. */
  paths(): Promise<readonly string[]>
  /** Open every file of evidence. @returns evidence id → length and fingerprint. */
  files(): Promise<ReadonlyMap<string, FileFacts>>
}

interface InputPorts {
  readonly tell: (line: string) => void
  readonly keys: KeyReader
}

/** Read a `case.json` or a case folder, and say which characters of old ID systems were replaced in it. */
export async function readInput(path: string, { tell, keys }: InputPorts): Promise<CliInput> {
  if (await isDocket(path)) return readDocketInput(path, keys)
  const file = await readCaseFile(path)
  for (const { path: place, to } of file.mapped) {
    tell(`${file.name}: ${place}: a private-use character was replaced by ${to}`)
  }
  return {
    case: file.case,
    overrides: [],
    docket: undefined,
    paths: async () => [...(await locateEvidence(file)).values()],
    files: async () => fingerprintFiles(await locateEvidence(file)),
  }
}

async function readDocketInput(path: string, keys: KeyReader): Promise<CliInput> {
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
