import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseFolder } from '../../../src/main/casefile/case-folder'
import { caseFolderNames, createCaseFolder } from '../../../src/main/casefile/case-folders'
import { writeDocketFile } from '../../../src/main/casefile/docket-file'
import { segmentName } from '../../../src/main/casefile/journal-files'
import { type Opener, openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { openBytes, sealBytes } from '../../../src/main/casefile/seal'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { instantOf } from '../../../src/shared/domain/calendar'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { temporaryFolder } from './temporary-folder'

export const aDevice = 'laptop'

/** A minute in October 2026: entries of tests are never made "now". */
export const aNow = () => new Date('2026-10-10T10:00:00+08:00')

/** Guessing is cheap in tests: what is to be shown there is not its price. */
export const anOpener = { device: aDevice, now: aNow, version: '0.0.0', scryptFactor: 12 }

/** The sealed format of today, and the plain one that is still read and written. */
export const formats = [1, 0] as const
export type Format = (typeof formats)[number]

/** `record.put` of the case's title: the smallest thing a journal can say. */
export function aTitle(title: string): EntryContent {
  return {
    action: 'record.put',
    subject: { noun: 'case', id: 'case' },
    body: { title, createdAt: '2026-10-10T10:00:00+08:00' },
  }
}

/** The path of a new case folder with one entry and no passphrase; it is closed. */
export async function aCaseFolderPath(dataFolder?: string, format: Format = 1): Promise<string> {
  const folder = dataFolder ?? (await temporaryFolder())
  if (format === 0) return aPlainCaseFolderPath(folder)
  await createCaseFolder(folder, { title: '某快递泄露', passphrase: null }, anOpener, async (it) => {
    await it.append([aTitle('某快递泄露')])
  })
  const [name = ''] = (await caseFolderNames(folder)).slice(-1)
  return join(folder, name)
}

/** The path of a new case folder with one entry behind a passphrase, or null for none; it is closed. */
export async function aCasePathWith(passphrase: string | null): Promise<string> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '案卷', passphrase }, anOpener, async (it) => {
    await it.append([aTitle('某案')])
  })
  return join(data, '案卷.docket')
}

/** Open a case folder as this computer does, or as another that `opener` describes. */
export async function openedWith(
  path: string,
  key?: string,
  opener: Partial<Opener> = {},
): Promise<CaseFolder> {
  return openCaseFolder(await unlockCaseFolder(path, key), { ...anOpener, ...opener })
}

/** As the app made them before it sealed. */
async function aPlainCaseFolderPath(dataFolder: string): Promise<string> {
  const path = join(dataFolder, '某快递泄露.docket')
  await mkdir(path)
  await writeDocketFile(path, {
    format: 'leak-docket/0',
    version: '0.0.0',
    caseId: randomUUID(),
    createdAt: instantOf(aNow()),
  })
  const folder = await openCaseFolder(await unlockCaseFolder(path), anOpener, { isNew: true })
  await folder.append([aTitle('某快递泄露')])
  await folder.close()
  return path
}

/** Open a case folder until the test ends. */
export async function opened(path: string, device = aDevice): Promise<CaseFolder> {
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, device })
  onTestFinished(() => folder.close())
  return folder
}

export async function aCaseFolder(format: Format = 1): Promise<CaseFolder & { readonly path: string }> {
  const path = await aCaseFolderPath(undefined, format)
  return { ...(await opened(path)), path }
}

/** The plain text of kept files, whether they are sealed or not. */
export async function keptIn(path: string) {
  const { seal } = (await unlockCaseFolder(path)).keys
  return {
    segment: (number: number, device = aDevice) => join(path, 'journal', device, segmentName(number, seal)),
    incoming: (uploadId: string) => join(path, 'incoming', `${uploadId}${seal.ending}`),
    evidence: (id: string) => join(path, 'evidence', `${id}${seal.ending}`),
    derived: (name: string) => join(path, 'derived', `${name}${seal.ending}`),
    readBytes: async (file: string) => Buffer.from(await openBytes(seal, await readFile(file))),
    read: async (file: string) => Buffer.from(await openBytes(seal, await readFile(file))).toString('utf8'),
    write: async (file: string, text: string) => writeFile(file, await sealBytes(seal, Buffer.from(text))),
  }
}

/** Bytes as they arrive: in several pieces. */
export async function* arriving(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
