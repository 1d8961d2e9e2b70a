import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Look } from '../../shared/contract/look-operations'
import { writeDurably } from '../casefile/durable-file'
import { settingsFolder } from '../casefile/settings-folder'
import { takeTurns } from './take-turns'

/** Two choices made at once are both kept. */
const inTurn = takeTurns()

/** @returns nothing chosen where nothing can be read. */
export async function readLook(): Promise<Look> {
  try {
    return Look.parse(JSON.parse(await readFile(pathOf(), 'utf8')))
  } catch {
    return {}
  }
}

/** @throws AppError `disk-full`, `disk-refused`. */
export function keepLook(chosen: Look): Promise<void> {
  return inTurn(async () => {
    await mkdir(settingsFolder(), { recursive: true, mode: 0o700 })
    await writeDurably(pathOf(), `${JSON.stringify({ ...(await readLook()), ...chosen })}\n`)
  })
}

function pathOf(): string {
  return join(settingsFolder(), 'look.json')
}
