import { dirname } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import { deviceId } from '../casefile/device-id'
import { openCaseFolder } from '../casefile/open-case-folder'
import type { UnlockedFolder } from '../casefile/unlock-case-folder'
import type { CliPorts } from './run-cli'

/** What left the case. */
interface Exported {
  /** Name of the file or folder. */
  readonly object: string
  /** SHA-256 of the file. */
  readonly after: string
  readonly masked?: boolean
  /** Ids of the evidence of which copies went along. */
  readonly items?: readonly string[]
}

/**
 * Write an export into the custody of a case folder, under the id that the app
 * has on this computer. Settles in any case: the owner has what they asked
 * for, and is told where it could not be written down.
 */
export async function noteExport(
  unlocked: UnlockedFolder,
  exported: Exported,
  { now, version, tell }: Pick<CliPorts, 'now' | 'version' | 'tell'>,
): Promise<void> {
  try {
    const device = await deviceId(dirname(unlocked.path))
    const folder = await openCaseFolder(unlocked, { device, now, version })
    try {
      const subject = { noun: 'case', id: 'case' } as const
      await folder.append([{ action: 'custody.exported', subject, body: { ...exported } }])
    } finally {
      await folder.close()
    }
  } catch (error) {
    const reason = error instanceof AppError ? error.code : 'unexpected'
    tell(`custody: this export is not written down in the case (${reason})`)
  }
}
