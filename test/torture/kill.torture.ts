import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { caseFolderNames, createCaseFolder } from '../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { anOpener, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { bundledWriter } from './bundled-writer'
import { figure } from './figures'
import { size } from './size'

const PASSPHRASE = '蓝色 自行车'

/** All of a case is checked after each kill: one that grows for ever would only be slow. */
const KILLS_PER_CASE = 10

/** So many cases at a time: while one is checked others are written. */
const CASES_AT_ONCE = 4

/** How many things a process has acknowledged before it is killed, at most, and how long after: longer than a write takes. */
const MOST_TOLD = 8
const LONGEST_MS = 60

interface Told {
  readonly seq?: number
  readonly title?: string
  readonly id?: string
  readonly sha256?: string
}

it('a process that is killed at any moment loses no entry and no bytes that it acknowledged', async () => {
  const program = await bundledWriter()
  const kills = size(1_000, 24)
  let left = kills
  const kept = { entries: 0, blobs: 0 }
  async function lane(): Promise<void> {
    while (left > 0) {
      const place = await aLockedCase()
      for (let kill = 0; kill < KILLS_PER_CASE && left > 0; kill += 1) {
        left -= 1
        const told = await killedWriter(program, place)
        const { entries, blobs } = await expectAcknowledged(place, told)
        kept.entries += entries
        kept.blobs += blobs
      }
    }
  }
  await Promise.all(Array.from({ length: CASES_AT_ONCE }, lane))
  expect(kept.entries).toBeGreaterThan(0)
  expect(kept.blobs).toBeGreaterThan(0)
  figure('kills at a random moment', kills)
  figure('kills: acknowledged entries, lost', `${kept.entries}, 0`)
  figure('kills: acknowledged blobs, lost', `${kept.blobs}, 0`)
}, 3_600_000)

interface Place {
  readonly path: string
  readonly identity: string
}

/** Everything that was told is there, and the whole folder verifies. @returns how much was told. */
async function expectAcknowledged({ path, identity }: Place, told: readonly Told[]) {
  const folder = await openCaseFolder(await unlockCaseFolder(path, identity), anOpener)
  const found = new Map(folder.readEntries().map((it) => [it.seq, it]))
  const stored = new Map(folder.readEntries().map((it) => [it.subject.id, it.body.file]))
  let entries = 0
  let blobs = 0
  for (const { seq = 0, title, id, sha256 } of told) {
    if (title !== undefined) {
      expect(found.get(seq)?.body.title).toBe(title)
      entries += 1
    } else if (id !== undefined) {
      expect(stored.get(id)).toMatchObject({ sha256 })
      blobs += 1
    }
  }
  await folder.close()
  // Reads all bytes of all evidence again.
  expect(await verifyCaseFolder(path, identity)).toMatchObject({ ok: true, problems: [] })
  return { entries, blobs }
}

/** A case behind a passphrase, and what opens it without the cost of one. */
async function aLockedCase(): Promise<Place> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '某案', passphrase: PASSPHRASE }, anOpener, async (folder) => {
    await folder.append([aTitle('某案')])
  })
  const path = join(data, (await caseFolderNames(data))[0] ?? '')
  const { identity = '' } = (await unlockCaseFolder(path, PASSPHRASE)).keys
  return { path, identity }
}

/** Let a process write for a while, and end it without a word, at a moment that does not hang on how fast the machine is. @returns what it had acknowledged. */
async function killedWriter(program: string, { path, identity }: Place): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [program, path, identity], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const output = child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const closed = once(child, 'close')
  const lines = 1 + Math.floor(Math.random() * MOST_TOLD)
  while (text.split('\n').length <= lines && child.exitCode === null) {
    await Promise.race([once(output, 'data'), closed])
  }
  await wait(Math.random() * LONGEST_MS)
  expect(child.exitCode).toBe(null)
  child.kill('SIGKILL')
  await closed
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
