import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UtilityProcess } from 'electron'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forkHost, type RunningHost } from '../../../src/main/electron/fork-host'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aKeyStore } from '../../helpers/host/a-key-store'
import { temporaryFolder } from '../../helpers/host/temporary-folder'
import { resourcesFolder } from '../../helpers/resources-folder'

const program = fileURLToPath(new URL('../../../out/main/host.js', import.meta.url))
const standIn = fileURLToPath(new URL('./as-utility-process.mjs', import.meta.url))

let dataFolder: string
let keyFolder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'leakdocket-host-'))
  keyFolder = await temporaryFolder()
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(dataFolder, { recursive: true, force: true })
})

/** The built host program in a process of its own, as Electron's `utilityProcess.fork` would start it. */
function forked(): RunningHost & { readonly kill: () => void } {
  const start = (args: string[]) => {
    const child = fork(standIn, [program, ...args], { serialization: 'advanced' })
    children.push(child)
    const postMessage = (message: unknown) => {
      if (child.connected) child.send(message as object)
    }
    return Object.assign(child, { postMessage }) as unknown as UtilityProcess
  }
  const options = { dataFolder, resourcesFolder, door: 'electron', version: '1.2.3', keyFolder } as const
  const running = forkHost(start, options, aKeyStore())
  return { ...running, kill: () => children.at(-1)?.kill('SIGKILL') }
}

async function ask<Value>(host: RunningHost['host'], operation: string, input: object): Promise<Value> {
  const reply = await host.dispatch({ operation, input })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Value
}

test('the host program draws a paper of the sample case in a process of its own', async () => {
  const { host } = forked()
  expect(await ask(host, 'app.describe', {})).toEqual({ version: '1.2.3', door: 'electron', dataFolder })
  const { caseId } = await ask<{ caseId: string }>(host, 'case.createSample', {})
  await ask(host, 'case.open', { caseId })
  const { draftId } = await ask<{ draftId: string }>(host, 'draft.render', {
    caseId,
    document: 'police-report',
  })
  const paper = await host.serveBytes(new Request(`leakdocket://app${byteRoutes.draft(draftId)}`))
  const bytes = Buffer.from(await paper.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.byteLength).toBeGreaterThan(10_000)
  await host.close()
})

test('killed in the middle of its work, it leaves no question open and nothing acknowledged behind', async () => {
  const { host, ended, kill } = forked()
  const { caseId } = await ask<{ caseId: string }>(host, 'case.createSample', {})
  await ask(host, 'case.open', { caseId })
  const body = { title: '又一个电话' }
  await ask(host, 'record.put', { caseId, noun: 'incident', id: 'incident-after', body })
  const waiting = host.dispatch({ operation: 'draft.render', input: { caseId, document: 'police-report' } })
  kill()
  await ended
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } })

  const next = forked()
  const titles: unknown[] = []
  next.host.listen((event) => {
    if (event.type === 'case.entries') titles.push(...event.entries.map((entry) => entry.body.title))
  })
  await ask(next.host, 'case.open', { caseId })
  expect(titles).toContain('又一个电话')
})

test('a key that is to be remembered is sealed by the main process, and opens the case in another host', async () => {
  const first = forked()
  const passphrase = '蓝色 自行车 七月'
  const { caseId } = await ask<{ caseId: string }>(first.host, 'case.create', { title: '某案', passphrase })
  await ask(first.host, 'case.unlock', { caseId, passphrase })
  expect(await ask(first.host, 'key.store', {})).toEqual({ state: 'ready' })
  await ask(first.host, 'key.remember', { caseId })
  await first.host.close()
  first.kill()
  await first.ended

  const { host } = forked()
  expect(await ask(host, 'key.isRemembered', { caseId })).toEqual({ remembered: true })
  expect(await ask(host, 'key.unlock', { caseId })).toEqual({ entries: 1 })
  const [name = ''] = await readdir(keyFolder)
  expect(await readFile(join(keyFolder, name), 'latin1')).not.toContain('AGE-SECRET-KEY')
})
