import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { errorCodeOf } from '../casefile/disk-failure'
import { createHost, type Host } from '../host/create-host'
import { documentsFolder } from './documents-folder'
import { readArguments } from './read-arguments'
import { type OpenDoor, serve } from './serve'

const USUAL_PORT = 4780

/** The project's folder: this file is built to `out/main/`. */
const ROOT = resolve(import.meta.dirname, '..', '..')

async function run(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  if ('problem' in args) return end(2, args.problem)

  const host = await createHost({
    dataFolder: args.dataFolder ?? join(await documentsFolder(), 'LeakDocket'),
    resourcesFolder: join(ROOT, 'resources'),
    door: 'browser',
    version: await readVersion(),
  })
  const open = (port: number) => serve({ host, assetsFolder: join(ROOT, 'out', 'renderer'), port })
  const door = await open(args.port ?? USUAL_PORT).catch((error: unknown) => {
    // The usual port is only a habit; one that was asked for is not.
    if (args.port === undefined && errorCodeOf(error) === 'EADDRINUSE') return open(0)
    throw error
  })
  console.log(door.address)
  closeOnSignal(door, host)
}

/** A signal that comes again, from the terminal and from a parent, changes nothing. */
function closeOnSignal(door: OpenDoor, host: Host): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!isClosing) void close(door, host)
      isClosing = true
    })
  }
}

async function close(door: OpenDoor, host: Host): Promise<void> {
  try {
    await door.close()
    await host.close()
    process.exit(0)
  } catch (error) {
    end(3, sentenceOf(error))
  }
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  return String(version)
}

function sentenceOf(error: unknown): string {
  const code = errorCodeOf(error)
  if (code === 'EADDRINUSE') return '端口已被占用。 The port is in use.'
  if (error instanceof AppError && error.code === 'disk-full') return '磁盘已满。 The disk is full.'
  if (error instanceof AppError)
    return `数据文件夹无法使用。 The data folder cannot be used: ${error.message}`
  return `无法启动。 Could not start${code === undefined ? '' : ` (${code})`}.`
}

function end(exitCode: number, sentence: string): never {
  console.error(sentence)
  process.exit(exitCode)
}

run().catch((error: unknown) => end(3, sentenceOf(error)))
