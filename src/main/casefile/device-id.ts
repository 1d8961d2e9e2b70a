import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '../../shared/domain/identifiers'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'
import { sha256 } from './sha256'

const DeviceFile = z.strictObject({ device: Id })

/**
 * The id under which this computer writes its journals. Each computer keeps
 * its own beside the cases, under a name made from the computer's: a data
 * folder that is synchronised must not make two computers write as one.
 *
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function deviceId(dataFolder: string): Promise<Id> {
  const settings = join(dataFolder, '.leakdocket')
  const path = join(settings, `device-${sha256(`${hostname()}\n${userInfo().username}`).slice(0, 12)}.json`)
  const known = DeviceFile.safeParse(await readJson(path))
  if (known.success) return known.data.device
  const device = Id.parse(`d${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(settings, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw diskFailure(cause)
  }
  await writeDurably(path, `${JSON.stringify({ device })}\n`)
  return device
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
