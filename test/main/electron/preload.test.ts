import type { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { PreloadBridge } from '../../../src/shared/contract/preload-bridge'

/** Stands in for Electron, which has no preload side outside of its own binary. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn(async (..._: unknown[]) => ({ ok: true, value: {} })),
  ipc: undefined as EventEmitter | undefined,
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const ipc = new EventEmitter()
  electron.ipc = ipc
  return {
    contextBridge: { exposeInMainWorld: (key: string, value: unknown) => electron.exposed.set(key, value) },
    ipcRenderer: Object.assign(ipc, { invoke: electron.invoke }),
  }
})

describe('the preload script', () => {
  let bridge: PreloadBridge

  beforeAll(async () => {
    await import('../../../src/main/electron/preload')
    bridge = electron.exposed.get('leakdocket') as PreloadBridge
  })

  test('gives the window one object of two functions, and nothing of Electron', () => {
    expect([...electron.exposed.keys()]).toEqual(['leakdocket'])
    expect(Object.keys(bridge).sort()).toEqual(['listen', 'send'])
  })

  test('sends over one channel only, whatever is asked', async () => {
    await bridge.send({ operation: 'case.list', input: {} })
    await bridge.send({ operation: '../other-channel', input: {} })
    expect(electron.invoke.mock.calls.map(([channel]) => channel)).toEqual(['host:send', 'host:send'])
  })

  test('passes on events without the sender that Electron adds, until it is told to stop', () => {
    const events: unknown[][] = []
    const states: unknown[][] = []
    const stop = bridge.listen(
      (...args) => events.push(args),
      (...args) => states.push(args),
    )
    electron.ipc?.emit('host:event', { sender: 'ipcRenderer' }, { type: 'case.closed', caseId: 'c1' })
    electron.ipc?.emit('host:connection', { sender: 'ipcRenderer' }, 'lost')
    stop()
    electron.ipc?.emit('host:event', {}, { type: 'case.closed', caseId: 'c2' })
    electron.ipc?.emit('host:connection', {}, 'connected')
    expect(events).toEqual([[{ type: 'case.closed', caseId: 'c1' }]])
    expect(states).toEqual([['lost']])
    expect(electron.ipc?.eventNames()).toEqual([])
  })
})

test('the built preload script requires Electron and nothing else, as a sandboxed one must', async () => {
  const built = await readFile(new URL('../../../out/preload/preload.cjs', import.meta.url), 'utf8')
  const required = [...built.matchAll(/\b(?:require|import)\s*\(\s*["'`]([^"'`]+)/g)].map(([, name]) => name)
  expect(required).toEqual(['electron'])
  expect(built).not.toMatch(/^\s*(?:import|export)\b/m)
})
