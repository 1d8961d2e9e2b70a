import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Command-line programs that judge our files: poppler-utils, qpdf, LibreOffice and zbar-tools of any Linux. */
export type Tool = 'pdftotext' | 'pdftoppm' | 'qpdf' | 'soffice' | 'zbarimg'

const VERSION_OPTION: Record<Tool, string> = {
  pdftotext: '-v',
  pdftoppm: '-v',
  qpdf: '--version',
  soffice: '--version',
  zbarimg: '--version',
}

/**
 * A suite that needs programs from outside. Where one is missing the suite is
 * skipped, or fails if LEAKDOCKET_STRICT=1 says that every check is compulsory.
 */
export function describeWith(tools: readonly Tool[], name: string, suite: () => void): void {
  const missing = tools.filter((tool) => spawnSync(tool, [VERSION_OPTION[tool]]).error !== undefined)
  if (missing.length === 0) {
    describe(name, suite)
  } else if (process.env.LEAKDOCKET_STRICT === '1') {
    it(`${name}: has the programs it needs`, () => expect(missing).toEqual([]))
  } else {
    describe.skip(`${name} (without ${missing.join(', ')})`, suite)
  }
}

/** The text of a file as `pdftotext` gives it; with `-raw` in the order of the file, whatever looks like columns. */
export function extractText(bytes: Uint8Array, ...options: '-raw'[]): string {
  const words = [...options, '-enc', 'UTF-8', '-', '-']
  return execFileSync('pdftotext', words, { input: bytes, encoding: 'utf8' })
}

/** What `qpdf --check` finds wrong; empty if nothing. It reads only files. */
export function problemsIn(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'leak-docket-qpdf-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
    return status === 0 ? '' : `${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
