import { lstat, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Case, formatPath } from '../../shared/domain/case'
import { EVIDENCE_LIMIT_BYTES } from '../../shared/domain/evidence'
import { problemsOf } from '../../shared/domain/problems'
import { type MappedCharacter, normaliseText } from '../../shared/domain/text'
import { AppError } from '../../shared/errors/app-error'

/** Largest `case.json` we read: 64 MiB of text is far beyond what one person writes. */
const CASE_FILE_LIMIT_BYTES = 64 * 1024 ** 2

export interface CaseFile {
  readonly case: Case
  /** Of the file, for messages: `case.json`. */
  readonly name: string
  /** The folder that the evidence paths are relative to. */
  readonly folder: string
  /** Private-use characters of old ID systems that were replaced, by path; to be shown. */
  readonly mapped: readonly (MappedCharacter & { readonly path: string })[]
}

/**
 * Read a portable case.
 *
 * @throws AppError `case-file-invalid` with one line for each problem, `case.json: incidents[2].occurredAt: …`.
 */
export async function readCaseFile(path: string): Promise<CaseFile> {
  const name = basename(path)
  const value = parseJson(name, await readText(path, name))
  const parsed = Case.safeParse(value)
  if (!parsed.success) {
    throw invalid(problemsOf(parsed.error).map((it) => `${place(name, it.path)}: expected ${it.expected}`))
  }
  return { case: parsed.data, name, folder: dirname(resolve(path)), mapped: mappedCharacters(value) }
}

/**
 * Check that each evidence file is there: a plain file inside the folder,
 * reached without a symbolic link, neither empty nor above the limit.
 *
 * @returns evidence id → absolute path.
 * @throws AppError `case-file-invalid`.
 */
export async function locateEvidence({
  case: it,
  name,
  folder,
}: CaseFile): Promise<ReadonlyMap<string, string>> {
  const problems: string[] = []
  const located = new Map<string, string>()
  for (const [index, item] of it.evidence.entries()) {
    const problem = await problemWith(folder, item.file)
    if (problem === undefined) located.set(item.id, join(folder, item.file))
    else problems.push(`${name}: evidence[${index}].file: ${problem}`)
  }
  if (problems.length > 0) throw invalid(problems)
  return located
}

async function readText(path: string, name: string): Promise<string> {
  let bytes: Buffer
  try {
    const found = await stat(path)
    // A pipe or a device would be read for ever.
    if (!found.isFile())
      throw invalid([
        `${name}: expected a file, found ${found.isDirectory() ? 'a folder' : 'something else'}`,
      ])
    const { size } = found
    if (size > CASE_FILE_LIMIT_BYTES) {
      throw invalid([`${name}: expected at most ${CASE_FILE_LIMIT_BYTES} bytes, found ${size}`])
    }
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw invalid([`${name}: ${reasonOf(error)}`])
  }
  if (bytes.length === 0) throw invalid([`${name}: expected a case in JSON, the file is empty`])
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid([`${name}: expected text in UTF-8`])
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const where = error instanceof Error ? (/position (\d+)/.exec(error.message)?.[1] ?? '') : ''
    const line = where === '' ? '' : ` (line ${text.slice(0, Number(where)).split('\n').length})`
    throw invalid([`${name}: expected JSON${line}`])
  }
}

async function problemWith(folder: string, file: string): Promise<string | undefined> {
  let path = folder
  const parts = file.split('/')
  for (const [index, part] of parts.entries()) {
    path = join(path, part)
    try {
      const found = await lstat(path)
      if (found.isSymbolicLink()) return `expected a path without a symbolic link, "${part}" is one`
      if (index < parts.length - 1) continue
      if (!found.isFile()) return 'expected a file'
      if (found.size === 0) return 'expected a file that is not empty'
      if (found.size > EVIDENCE_LIMIT_BYTES) return `expected at most ${EVIDENCE_LIMIT_BYTES} bytes`
    } catch (error) {
      return reasonOf(error)
    }
  }
  return undefined
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'expected a file that is there'
  if (code === 'EACCES' || code === 'EPERM') return 'expected a file that may be read'
  return 'expected a file that can be read'
}

function mappedCharacters(value: unknown, path: readonly PropertyKey[] = []): CaseFile['mapped'] {
  if (typeof value === 'string') {
    return normaliseText(value).mapped.map((it) => ({ ...it, path: formatPath(path) }))
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => mappedCharacters(item, [...path, index]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => mappedCharacters(item, [...path, key]))
  }
  return []
}

function place(name: string, path: string): string {
  return path === '' ? name : `${name}: ${path}`
}

function invalid(problems: readonly string[]): AppError<'case-file-invalid'> {
  return new AppError('case-file-invalid', problems.join('\n'), { problems })
}
