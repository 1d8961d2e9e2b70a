import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Whether a path means a case folder, and not a `case.json`. */
export async function isDocket(path: string): Promise<boolean> {
  const folder = resolve(path)
  return (
    folder.endsWith('.docket') ||
    (await stat(join(folder, 'docket.json')).catch(() => undefined)) !== undefined
  )
}
