// Every view in both languages and schemes, and every page of the demo's papers, as pictures to look at.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildOrStop } from './build-if-needed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}test-output/screens`

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error?.code === 'ENOENT') return false
  if (status !== 0) process.exit(status ?? 1)
  return true
}

await buildOrStop()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
run(process.execPath, ['scripts/demo.mjs'])
for (const file of readdirSync(`${root}demo-output`).filter((name) => name.endsWith('.pdf'))) {
  const page = `${folder}/${file.replace('.pdf', '')}`
  if (!run('pdftoppm', ['-r', '80', '-png', `${root}demo-output/${file}`, page])) {
    console.log('The papers are not drawn: pdftoppm (poppler-utils) is not installed.')
    break
  }
}
run('npx', ['vitest', 'run', '--project=screens'])
console.log(`${readdirSync(folder).length} pictures in test-output/screens/`)
