import type { Case } from '../../shared/domain/case'
import type { Override } from '../../shared/drafting/override'
import type { FileFacts } from '../../shared/drafting/paper-facts'
import { locateEvidence, readCaseFile } from '../casefile/read-case-file'
import type { UnlockedFolder } from '../casefile/unlock-case-folder'
import { fingerprintFiles } from '../evidence/fingerprint-files'
import { isDocket } from './is-docket'
import type { KeyReader } from './key-reader'

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
  if (await isDocket(path)) {
    // Keys and seals are brought along for a case folder only.
    const { readDocketInput } = await import('./read-docket-input')
    return readDocketInput(path, keys)
  }
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
