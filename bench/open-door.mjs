import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../out/main/browser.js', import.meta.url))

/** The built app behind its browser door, as a process of its own. */
export async function openDoor(dataFolder) {
  const child = spawn(process.execPath, [program, '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address] = await once(createInterface({ input: child.stdout }), 'line')
  const [origin, token] = address.split('/#')
  let cookie = ''
  const post = (path, body) =>
    fetch(origin + path, { method: 'POST', headers: { origin, cookie }, body, duplex: 'half' })
  return {
    address,
    /** Exchange the address, which is good for one window. */
    async enter() {
      const response = await post('/session', JSON.stringify({ token }))
      cookie = response.headers.get('set-cookie').split(';')[0]
    },
    post,
    /** @throws Error where the app refuses. */
    async call(operation, input) {
      const reply = await (await post('/host', JSON.stringify({ operation, input }))).json()
      if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}`)
      return reply.value
    },
    /** The most memory it ever held, in MiB. `undefined` where there is no /proc. */
    peakMiB() {
      if (process.platform !== 'linux') return undefined
      const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      return Number(kib) / 1024
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
