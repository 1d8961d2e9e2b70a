import { runCli } from './run-cli'

process.exitCode = await runCli(process.argv.slice(2), {
  resourcesFolder: new URL('../../resources', import.meta.url).pathname,
  now: () => new Date(),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
})
