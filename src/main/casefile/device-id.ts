import { randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, rm, rmdir } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '../../shared/domain/identifiers'
import { writeDurably } from './durable-file'
import { settingsFolder } from './settings-folder'
import { sha256 } from './sha256'

const DeviceFile = z.strictObject({ device: Id })

/**
 * The id under which this computer writes the journals of a data folder. It is
 * kept among the settings of this computer and never in the data folder, which
 * may be synchronised: two computers must not write as one. Where nothing can
 * be kept, this run gets an id of its own.
 */
export async function deviceId(dataFolder: string, settings = settingsFolder()): Promise<Id> {
  await forgetFormerId(dataFolder)
  const known = DeviceFile.safeParse(await readJson(await placeOfId(dataFolder, settings)))
  return known.success ? known.data.device : newDeviceId(dataFolder, settings)
}

/**
 * Give this computer a new id for a data folder. After a restore it must not
 * go on under the old one: another computer may hold the later entries that
 * the backup lacks, and one number would stand for two entries.
 */
export async function newDeviceId(dataFolder: string, settings = settingsFolder()): Promise<Id> {
  const device = Id.parse(`d${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(settings, { recursive: true, mode: 0o700 })
    await writeDurably(await placeOfId(dataFolder, settings), `${JSON.stringify({ device })}\n`)
  } catch {
    // A new id is safe at any time: it only begins another journal.
  }
  return device
}

/** A home folder can be shared between computers, so the name says whose it is all the same. */
async function placeOfId(dataFolder: string, settings: string): Promise<string> {
  const place = await realpath(dataFolder).catch(() => dataFolder)
  return join(settings, `device-${computerName()}-${sha256(place).slice(0, 12)}.json`)
}

function computerName(): string {
  return sha256(`${hostname()}\n${userInfo().username}`).slice(0, 12)
}

/**
 * Early versions kept the id in the data folder, where another computer of the
 * same name could have it too. It is given up, not moved.
 */
async function forgetFormerId(dataFolder: string): Promise<void> {
  const former = join(dataFolder, '.leakdocket')
  await rm(join(former, `device-${computerName()}.json`), { force: true }).catch(() => undefined)
  await rmdir(former).catch(() => undefined)
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
