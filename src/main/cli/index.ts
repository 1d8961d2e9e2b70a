import { readFile } from 'node:fs/promises'
import { runCli } from './run-cli'

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))

process.exitCode = await runCli(process.argv.slice(2), {
  resourcesFolder: new URL('../../resources', import.meta.url).pathname,
  version: String(version),
  now: () => new Date(),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
})
