import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import type { RunningHost } from '../../../src/main/electron/fork-host'
import { superviseHost } from '../../../src/main/electron/supervise-host'
import type { Host } from '../../../src/main/host/create-host'
import { connectHostOverPort, type HostPort, serveHostOverPort } from '../../../src/main/host/host-port'
import type { HostEvent } from '../../../src/shared/contract/host-event'

function portOf(port: MessagePort): HostPort {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage, onEnd) {
      port.on('message', onMessage)
      port.on('close', onEnd)
    },
  }
}

/** Hosts that answer with their number, each behind a channel that can be cut. */
function hosts() {
  const crash: (() => void)[] = []
  const emit: ((event: HostEvent) => void)[] = []
  const start = (): RunningHost => {
    const { port1, port2 } = new MessageChannel()
    const number = crash.length + 1
    const host: Host = {
      dispatch: async () => ({ ok: true, value: number }),
      serveBytes: async () => new Response(String(number)),
      listen(listener) {
        emit.push(listener)
        return () => {}
      },
      close: async () => {},
    }
    serveHostOverPort(host, portOf(port1))
    crash.push(() => port1.close())
    const ended = new Promise<void>((resolve) => port2.once('close', () => resolve()))
    return { host: connectHostOverPort(portOf(port2)), ended }
  }
  return { start, crash, emit }
}

test('a host that ends is replaced once the person agrees, and the window hears of both', async () => {
  const { start, crash, emit } = hosts()
  const states: string[] = []
  let agree = (_: boolean) => {}
  const mayStartAgain = vi.fn(() => new Promise<boolean>((resolve) => (agree = resolve)))
  const host = superviseHost({ start, mayStartAgain, onConnection: (state) => states.push(state) })
  const heard: HostEvent[] = []
  host.listen((event) => heard.push(event))
  expect(await host.dispatch({})).toEqual({ ok: true, value: 1 })

  crash[0]?.()
  await expect.poll(() => states).toEqual(['lost'])
  expect(await host.dispatch({})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(crash).toHaveLength(1)

  agree(true)
  await expect.poll(() => states).toEqual(['lost', 'connected'])
  expect(await host.dispatch({})).toEqual({ ok: true, value: 2 })
  expect(await (await host.serveBytes(new Request('leakdocket://app/bytes/x'))).text()).toBe('2')
  emit[1]?.({ type: 'case.closed', caseId: 'c1' })
  await expect.poll(() => heard).toEqual([{ type: 'case.closed', caseId: 'c1' }])
})

test('none is started where the person quits, nor when the app itself closes it', async () => {
  const { start, crash } = hosts()
  const states: string[] = []
  const onConnection = (state: string) => states.push(state)
  superviseHost({ start, mayStartAgain: async () => false, onConnection })
  crash[0]?.()
  await expect.poll(() => states).toEqual(['lost'])

  const mayStartAgain = vi.fn(async () => true)
  const closed = superviseHost({ start, mayStartAgain, onConnection })
  await closed.close()
  crash[1]?.()
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(mayStartAgain).not.toHaveBeenCalled()
  expect(crash).toHaveLength(2)
})
