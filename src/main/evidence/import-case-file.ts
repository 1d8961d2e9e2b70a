import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { instantOf } from '../../shared/domain/calendar'
import { entriesFromCase } from '../../shared/journal/from-portable-case'
import type { StoredFile } from '../../shared/journal/records'
import type { CaseFolder } from '../casefile/case-folder'
import { type CaseFile, locateEvidence } from '../casefile/read-case-file'
import { storeFile } from './evidence-intake'

/**
 * Write a portable case into a new case folder. It goes the way of every file:
 * its evidence is hashed, compared and stored.
 *
 * @throws AppError `case-file-invalid`, and what storing evidence throws.
 */
export async function importCaseFile(folder: CaseFolder, file: CaseFile, now: () => Date): Promise<void> {
  const stored = new Map<string, StoredFile>()
  for (const [id, path] of await locateEvidence(file)) {
    stored.set(id, await storeFile(folder, createReadStream(path), id, basename(path), now()))
  }
  await folder.append(entriesFromCase(file.case, stored, instantOf(now())))
}
