import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { caseFolderNames, createCaseFolder } from '../../src/main/casefile/case-folders'
import { openCaseFolder, unlockCaseFolder } from '../../src/main/casefile/open-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { anOpener, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

const PASSPHRASE = '蓝色 自行车'

/** A case that grows for ever would only be slow. */
const KILLS_PER_CASE = 25

/** Longer than several writes take. */
const LONGEST_MS = 400

interface Told {
  readonly seq?: number
  readonly title?: string
  readonly id?: string
  readonly sha256?: string
}

it('a process that is killed at any moment loses no entry and no bytes that it acknowledged', async () => {
  const program = await bundled()
  const kills = size(1_000, 25)
  let entries = 0
  let blobs = 0
  let place = await aLockedCase()
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % KILLS_PER_CASE === 0) place = await aLockedCase()
    const told = await killedWriter(program, place.path, place.identity, Math.random() * LONGEST_MS)
    const folder = await openCaseFolder(await unlockCaseFolder(place.path, place.identity), anOpener)
    const found = folder.readEntries()
    for (const { seq, title, id, sha256 = '' } of told) {
      if (title !== undefined) {
        expect(found.find((it) => it.seq === seq)?.body.title).toBe(title)
        entries += 1
      } else if (id !== undefined) {
        expect(found.some((it) => it.subject.id === id)).toBe(true)
        expect(await folder.evidence.verify(id, sha256)).toBe('unchanged')
        blobs += 1
      }
    }
    await folder.close()
    expect(await verifyCaseFolder(place.path, place.identity)).toMatchObject({ ok: true })
  }
  expect(entries).toBeGreaterThan(0)
  expect(blobs).toBeGreaterThan(0)
  figure('kills at a random moment', kills)
  figure('kills: acknowledged entries, lost', `${entries}, 0`)
  figure('kills: acknowledged blobs, lost', `${blobs}, 0`)
}, 3_600_000)

/** A case behind a passphrase, and what opens it without the cost of one. */
async function aLockedCase() {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '某案', passphrase: PASSPHRASE }, anOpener, async (folder) => {
    await folder.append([aTitle('某案')])
  })
  const path = join(data, (await caseFolderNames(data))[0] ?? '')
  const { identity = '' } = (await unlockCaseFolder(path, PASSPHRASE)).keys
  return { path, identity }
}

/** Let a process write for a while, and end it without a word. @returns what it had acknowledged. */
async function killedWriter(
  program: string,
  path: string,
  identity: string,
  afterMs: number,
): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [program, path, identity], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  await wait(afterMs)
  expect(child.exitCode).toBe(null)
  child.kill('SIGKILL')
  await closed
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/** The writer as one file that Node runs. */
async function bundled(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outDir = join(root, 'test-output', 'torture')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'test/torture/writing-process.ts', outDir, emptyOutDir: true, target: 'node20' },
  })
  return join(outDir, 'writing-process.js')
}
