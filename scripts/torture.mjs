// Power cuts, kills, full disks and damage, against the real folder of a case. Prints what was tried;
// the last line is `N passed, N failed`. `npm run torture -- small` is the size that runs with every test.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildOrStop } from './build-if-needed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [size = 'full', ...words] = process.argv.slice(2)
const report = `${root}test-output/torture.json`
const figures = `${root}test-output/torture-figures.jsonl`

const start = performance.now()
await buildOrStop()
mkdirSync(`${root}test-output`, { recursive: true })
for (const file of [report, figures]) rmSync(file, { force: true })
const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    '--project=torture',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, LEAKDOCKET_TORTURE: size, LEAKDOCKET_FIGURES: figures },
  },
)

const lines = readText(figures)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
lines.push({ what: 'minutes that all of it took', value: Math.ceil((performance.now() - start) / 60_000) })
const width = Math.max(0, ...lines.map(({ what }) => what.length))
for (const { what, value } of lines) console.log(`${what.padEnd(width)}  ${value}`)
const { numPassedTests = 0, numFailedTests = 1 } = JSON.parse(readText(report) || '{}')
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exitCode = status === 0 && numPassedTests > 0 ? 0 : 1

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
