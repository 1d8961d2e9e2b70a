import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { readCaseEntries } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import english from '../../src/renderer/src/text/en/errors.json' with { type: 'json' }
import chinese from '../../src/renderer/src/text/zh-CN/errors.json' with { type: 'json' }
import { aCaseFolderPath } from '../helpers/host/a-case-folder'
import { bundledWriter } from './bundled-writer'
import { figure } from './figures'
import { size } from './size'

const AT_ONCE = 4

interface Answer {
  readonly child: ChildProcess
  readonly says: { readonly opened?: true; readonly refused?: string }
}

/** Start a process that wants the case. @returns the first thing it says. */
async function started(program: string, path: string): Promise<Answer> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = createInterface({ input: child.stdout })
  const [line] = await Promise.race([once(output, 'line'), once(output, 'close')])
  return { child, says: JSON.parse(line ?? '{}') }
}

it('of several processes that want one case at the same moment one gets it, also after one that was killed', async () => {
  expect([chinese['case-locked'], english['case-locked']]).not.toContain(undefined)
  const program = await bundledWriter()
  const path = await aCaseFolderPath()
  const rounds = size(100, 5)
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => started(program, path)))
    const winners = answers.filter(({ says }) => says.opened)
    expect(winners, `round ${round}: ${JSON.stringify(answers.map(({ says }) => says))}`).toHaveLength(1)
    expect(answers.filter(({ says }) => says.refused === 'case-locked')).toHaveLength(AT_ONCE - 1)
    for (const { child } of winners) {
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    }
  }
  expect((await readCaseEntries(await unlockCaseFolder(path))).faults).toEqual([])
  figure(
    'several processes at one case: rounds with a dead lock, more or less than one let in',
    `${rounds}, 0`,
  )
}, 1_200_000)
