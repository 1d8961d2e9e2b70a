import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What a recovery sheet says around the key. */
const RecoveryWording = z.strictObject({
  title: z.string(),
  english: z.string(),
  purpose: z.string(),
  labels: z.strictObject({ case: z.string(), caseId: z.string(), day: z.string() }),
  keyNote: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), items: z.array(z.string()) })),
})
export type RecoveryWording = z.infer<typeof RecoveryWording>

/** Read `resources/recovery/sheet.json`. */
export async function readRecoveryWording(resourcesFolder: string): Promise<RecoveryWording> {
  const path = join(resourcesFolder, 'recovery', 'sheet.json')
  return RecoveryWording.parse(JSON.parse(await readFile(path, 'utf8')))
}
