import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseFolder } from '../../../src/main/casefile/case-folder'
import { caseFolderNames, createCaseFolder } from '../../../src/main/casefile/case-folders'
import { openUnsealedCaseFolder } from '../../../src/main/casefile/unsealed-case-folder'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { temporaryFolder } from './temporary-folder'

export const aDevice = 'laptop'

/** A minute in October 2026: entries of tests are never made "now". */
export const aNow = () => new Date('2026-10-10T10:00:00+08:00')

export const anOpener = { device: aDevice, now: aNow, version: '0.0.0' }

/** `record.put` of the case's title: the smallest thing a journal can say. */
export function aTitle(title: string): EntryContent {
  return {
    action: 'record.put',
    subject: { noun: 'case', id: 'case' },
    body: { title, createdAt: '2026-10-10T10:00:00+08:00' },
  }
}

/** The path of a new case folder with one entry; it is closed. */
export async function aCaseFolderPath(dataFolder?: string): Promise<string> {
  const folder = dataFolder ?? (await temporaryFolder())
  await createCaseFolder(folder, '某快递泄露', anOpener, async (it) => {
    await it.append([aTitle('某快递泄露')])
  })
  const [name = ''] = (await caseFolderNames(folder)).slice(-1)
  return join(folder, name)
}

/** Open a case folder until the test ends. */
export async function opened(path: string, device = aDevice): Promise<CaseFolder> {
  const folder = await openUnsealedCaseFolder(path, { device, now: aNow })
  onTestFinished(() => folder.close())
  return folder
}

export async function aCaseFolder(): Promise<CaseFolder & { readonly path: string }> {
  const path = await aCaseFolderPath()
  return { ...(await opened(path)), path }
}

/** Bytes as they arrive: in several pieces. */
export async function* arriving(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
