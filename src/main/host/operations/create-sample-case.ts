import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { OperationHandler } from '../../../shared/contract/host-contract'
import { instantOf } from '../../../shared/domain/calendar'
import { entriesFromCase } from '../../../shared/journal/from-portable-case'
import { withJournalIds } from '../../../shared/journal/journal-ids'
import type { StoredFile } from '../../../shared/journal/records'
import { createCaseFolder } from '../../casefile/case-folders'
import { locateEvidence, readCaseFile } from '../../casefile/read-case-file'
import type { Opener } from '../../casefile/unsealed-case-folder'
import { storeFile } from '../../evidence/evidence-intake'

interface Ports {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly maker: Opener & { readonly version: string }
}

/** The sample goes the way of every file: its evidence is hashed, compared and stored. */
export function createSampleCase({
  dataFolder,
  resourcesFolder,
  maker,
}: Ports): OperationHandler<'case.createSample'> {
  return async () => {
    const file = await readCaseFile(join(resourcesFolder, 'samples', 'express', 'case.json'))
    const sample = { ...file, case: withJournalIds(file.case) }
    const paths = await locateEvidence(sample)
    const caseId = await createCaseFolder(dataFolder, sample.case.title, maker, async (folder) => {
      const files = new Map<string, StoredFile>()
      for (const [id, path] of paths) {
        files.set(id, await storeFile(folder, createReadStream(path), id, basename(path), maker.now()))
      }
      await folder.append(entriesFromCase(sample.case, files, instantOf(maker.now())))
    })
    return { caseId }
  }
}
