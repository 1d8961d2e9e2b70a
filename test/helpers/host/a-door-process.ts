import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { HostReply } from '../../../src/shared/contract/envelope'
import type { OperationInput, OperationName } from '../../../src/shared/contract/host-contract'

const program = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url))

export interface DoorProcess {
  readonly child: ChildProcess
  /** All it has printed: one line. */
  readonly lines: readonly string[]
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<HostReply>
  post(path: string, body: BodyInit): Promise<Response>
  /** @returns the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

/**
 * The built browser door as a program of its own, with its cookie had.
 *
 * @param shell - run in the shell just before it, for example to take room away.
 */
export async function aDoorProcess(dataFolder: string, shell?: string): Promise<DoorProcess> {
  const args = [program, '--data', dataFolder, '--port', '0']
  const child =
    shell === undefined
      ? spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, ...args], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(line))
  await Promise.race([once(output, 'line'), once(child, 'exit')])

  const [origin = '', ticket = ''] = lines[0]?.split('/#') ?? []
  const post = (path: string, body: BodyInit, cookie = '') =>
    fetch(origin + path, streaming({ method: 'POST', headers: { origin, cookie }, body }))
  const session = await post('/session', JSON.stringify({ token: ticket }))
  const cookie = session.headers.get('set-cookie')?.split(';')[0]
  return {
    child,
    lines,
    async call(operation, input) {
      const response = await post('/host', JSON.stringify({ operation, input }), cookie)
      return HostReply.parse(await response.json())
    },
    post: (path, body) => post(path, body, cookie),
    async end(signal) {
      const exit = once(child, 'exit')
      child.kill(signal)
      const [code, endedBy] = await exit
      return code ?? endedBy
    },
  }
}

/** Node sends a stream only with this word, which the browser's types do not know. */
function streaming(init: RequestInit): RequestInit {
  return Object.assign(init, { duplex: 'half' })
}
