import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { anOpener, aTitle } from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const PASSPHRASE = '蓝色 自行车 七月'
const cli = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url))

/** Run a program at a terminal of its own, type the answer once it asks, and print what the terminal shows. */
const AT_A_TERMINAL = `
import os, pty, sys
typed, program = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(program[0], program)
shown = b''
asked = False
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if piece == b'':
        break
    shown += piece
    if not asked and b'Passphrase of the case: ' in shown:
        asked = True
        os.write(terminal, typed.encode())
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

const hasPython = spawnSync('python3', ['--version']).status === 0 || process.env.LEAKDOCKET_STRICT === '1'

async function aLockedCase(): Promise<string> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '案卷', passphrase: PASSPHRASE }, anOpener, async (it) => {
    await it.append([aTitle('某案')])
  })
  return join(data, '案卷.docket')
}

function verifyAtTerminal(path: string, typed: string) {
  const { LEAKDOCKET_PASSPHRASE: _, ...env } = process.env
  const program = [process.execPath, cli, 'verify', path]
  return spawnSync('python3', ['-c', AT_A_TERMINAL, typed, ...program], {
    encoding: 'utf8',
    env,
    timeout: 50_000,
  })
}

describe.runIf(hasPython)('the question for the passphrase at a real terminal', () => {
  it('opens the case with what is typed and mended, and shows none of it', async () => {
    const path = await aLockedCase()
    const { status, stdout } = verifyAtTerminal(path, `${PASSPHRASE}错\u007f\r`)
    expect(stdout).toContain('"ok":true')
    expect(stdout).toContain('Passphrase of the case: \r\n')
    for (const word of [...PASSPHRASE.split(' '), '错']) expect(stdout).not.toContain(word)
    expect(status).toBe(0)
  })

  it.each([
    ['wrong', '不对\r', 'The passphrase does not open this case'],
    ['broken off with Ctrl+C', '\u0003', 'no passphrase was typed'],
    ['broken off with Ctrl+D', '\u0004', 'no passphrase was typed'],
    ['empty', '\r', 'expected the passphrase in LEAKDOCKET_PASSPHRASE'],
  ])('ends with a sentence when it is %s', async (_, typed, sentence) => {
    const { status, stdout } = verifyAtTerminal(await aLockedCase(), typed)
    expect(stdout).toContain(sentence)
    expect(status).toBe(2)
  })
})
