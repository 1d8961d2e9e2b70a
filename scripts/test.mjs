// Lint, types, build, then every test in one run. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build-if-needed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = `${root}test-output/vitest.json`

function passes(title, command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return true
  console.error(`${title} failed`)
  return false
}

async function builds() {
  try {
    await buildIfNeeded()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

mkdirSync(`${root}test-output`, { recursive: true })
rmSync(report, { force: true })
const ready =
  passes('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']) &&
  passes('types', 'npx', ['tsc', '-b']) &&
  (await builds())
const tested =
  ready &&
  passes('tests', 'npx', [
    'vitest',
    'run',
    '--project=rules',
    '--project=e2e',
    '--project=torture',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ])

const counts = readCounts()
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = tested && counts.failed === 0 && counts.passed > 0 ? 0 : 1

function readCounts() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that can't even be loaded has no tests to fail.
    return {
      passed: numPassedTests,
      failed: numFailedTests || (tested ? 0 : Math.max(1, numFailedTestSuites)),
    }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
