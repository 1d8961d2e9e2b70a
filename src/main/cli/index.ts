import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runCli } from './run-cli'
import { terminalOf } from './terminal'

// This file is built to `out/main/`.
const root = resolve(import.meta.dirname, '..', '..')
const { version } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'))

// Whoever reads us may have read enough: `docket law case.json | head -c 30`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCli(process.argv.slice(2), {
  resourcesFolder: resolve(root, 'resources'),
  version: String(version),
  now: () => new Date(),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  terminal: terminalOf(process.stdin, (text) => process.stderr.write(text)),
})
