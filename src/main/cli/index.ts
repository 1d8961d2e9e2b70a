import { resolve } from 'node:path'
import { runCli } from './run-cli'

// Whoever reads us may have read enough: `docket law case.json | head -c 30`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCli(process.argv.slice(2), {
  // This file is built to `out/main/`.
  resourcesFolder: resolve(import.meta.dirname, '..', '..', 'resources'),
  now: () => new Date(),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
})
