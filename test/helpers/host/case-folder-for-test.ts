import { join } from 'node:path'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { findCaseFolder } from '../../../src/main/host/case-summaries'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { temporaryFolder } from './temporary-folder'

export const opener = { device: 'd1', now: () => new Date('2026-11-23T04:00:00Z'), version: '0.0.0-test' }

/** A closed case folder with a title, and what a test adds. @returns its path. */
export async function caseFolderForTest(contents: readonly EntryContent[] = []): Promise<string> {
  const dataFolder = await temporaryFolder()
  const caseId = await createCaseFolder(dataFolder, '某案', opener, async (folder) => {
    await folder.append([caseTitle, ...contents])
  })
  return findCaseFolder(dataFolder, caseId)
}

export const caseTitle: EntryContent = {
  action: 'record.put',
  subject: { noun: 'case', id: 'case' },
  body: { title: '某案', createdAt: '2026-11-23T12:00:00+08:00' },
}

export function putIncident(id: string, body: Readonly<Record<string, unknown>>): EntryContent {
  return { action: 'record.put', subject: { noun: 'incident', id }, body }
}

/** Where the journal of the test's device stands. */
export function segmentPath(folder: string, number = 1): string {
  return join(folder, 'journal', opener.device, `${String(number).padStart(6, '0')}.jsonl`)
}
