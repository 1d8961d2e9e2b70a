import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const project = fileURLToPath(new URL('../../../', import.meta.url))

/** The program as it is built, in a folder whose name needs escaping in an address. */
let root: string
let app: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'leak-docket-built-'))
  app = join(root, '泄 密 100%')
  await mkdir(app)
  await cp(join(project, 'out', 'main'), join(app, 'out', 'main'), { recursive: true })
  await cp(join(project, 'resources'), join(app, 'resources'), { recursive: true })
  await cp(join(project, 'package.json'), join(app, 'package.json'))
  await symlink(join(project, 'node_modules'), join(app, 'node_modules'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const cli = () => join(app, 'out', 'main', 'cli.js')
const sample = () => join(app, 'resources', 'samples', 'express', 'case.json')

describe('the built command line', () => {
  it('works in a folder with Chinese characters, a blank and a percent sign', async () => {
    const { stdout } = await run(process.execPath, [cli(), 'law', sample(), '--day', '2026-11-23'])
    expect(JSON.parse(stdout)).toMatchObject({ day: '2026-11-23' })
  })

  it.each([
    ['police-report', 'pdf'],
    ['civil-complaint', 'json'],
    ['evidence-list', 'pdf'],
    // What makes Word documents is loaded by itself.
    ['rights-request', 'docx'],
  ])('writes the same %s as %s in another time zone, language and working folder', async (kind, format) => {
    const draft = async (name: string, cwd: string, env: Record<string, string>) => {
      const out = join(root, name)
      await run(
        process.execPath,
        [
          cli(),
          'draft',
          sample(),
          '--document',
          kind,
          '--format',
          format,
          '--day',
          '2026-11-23',
          '--out',
          out,
        ],
        { cwd, env: { ...process.env, ...env } },
      )
      return readFile(out)
    }
    const here = await draft('here', root, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' })
    const there = await draft('there', '/', { TZ: 'America/New_York', LANG: 'C' })
    expect(there.equals(here)).toBe(true)
  })

  it('ends quietly when its reader has read enough', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" schema case | head -c 20`, process.execPath, cli()],
      {
        encoding: 'utf8',
      },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it.runIf(process.platform !== 'win32')('refuses a pipe as its input instead of waiting for it', () => {
    const pipe = join(root, 'case.json')
    execFileSync('mkfifo', [pipe])
    const { status, stderr } = spawnSync(process.execPath, [cli(), 'law', pipe], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect(stderr.trim()).toBe('case.json: expected a file, found something else')
    expect(status).toBe(2)
  })
})
