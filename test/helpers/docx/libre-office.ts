import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Open documents in LibreOffice, with a profile of its own, and take their text.
 *
 * @param documents - name without ending → bytes.
 * @returns name → text, a paragraph or cell a line. One that does not open is missing.
 */
export function openInLibreOffice(documents: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'leak-docket-docx-'))
  try {
    const paths = [...documents].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = pathToFileURL(join(folder, 'profile')).href
    const target = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...target, ...paths], {
      stdio: 'pipe',
    })
    const texts = [...documents.keys()].flatMap((name) => {
      const text = readText(join(folder, `${name}.txt`))
      return text === undefined ? [] : [[name, text] as const]
    })
    return new Map(texts)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
