import { mkdir, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { documentsFolder } from '../../../src/main/browser/documents-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

async function configured(text: string | undefined): Promise<string> {
  const config = await temporaryFolder()
  await mkdir(config, { recursive: true })
  if (text !== undefined) await writeFile(join(config, 'user-dirs.dirs'), text)
  vi.stubEnv('XDG_CONFIG_HOME', config)
  onTestFinished(() => void vi.unstubAllEnvs())
  return documentsFolder()
}

describe.runIf(process.platform === 'linux')('documentsFolder', () => {
  it('is the one of the desktop, whatever its language', async () => {
    expect(await configured('# x\nXDG_DOCUMENTS_DIR="$HOME/文档"\n')).toBe(join(homedir(), '文档'))
    expect(await configured('XDG_DOCUMENTS_DIR="/data/docs"\n')).toBe('/data/docs')
  })

  it('is Documents where the desktop says nothing, or nothing useful', async () => {
    expect(await configured(undefined)).toBe(join(homedir(), 'Documents'))
    expect(await configured('XDG_DOCUMENTS_DIR="relative"\n')).toBe(join(homedir(), 'Documents'))
  })
})
