import { join } from 'node:path'
import type { OperationHandler } from '../../../shared/contract/host-contract'
import { withJournalIds } from '../../../shared/journal/journal-ids'
import { createCaseFolder } from '../../casefile/case-folders'
import type { Opener } from '../../casefile/open-case-folder'
import { readCaseFile } from '../../casefile/read-case-file'
import { importCaseFile } from '../../evidence/import-case-file'

interface Ports {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly maker: Opener
}

/** The sample is invented, so it needs no passphrase. */
export function createSampleCase({
  dataFolder,
  resourcesFolder,
  maker,
}: Ports): OperationHandler<'case.createSample'> {
  return async () => {
    const file = await readCaseFile(join(resourcesFolder, 'samples', 'express', 'case.json'))
    const sample = { ...file, case: withJournalIds(file.case) }
    const caseId = await createCaseFolder(
      dataFolder,
      { title: sample.case.title, passphrase: null },
      maker,
      (folder) => importCaseFile(folder, sample, maker.now),
    )
    return { caseId }
  }
}
