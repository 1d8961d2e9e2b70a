import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { OperationHandler } from '../../../shared/contract/host-contract'
import { instantOf } from '../../../shared/domain/calendar'
import { entriesFromCase } from '../../../shared/journal/from-portable-case'
import type { StoredFile } from '../../../shared/journal/records'
import { createCaseFolder } from '../../casefile/case-folders'
import type { Opener } from '../../casefile/open-case-folder'
import { locateEvidence, readCaseFile } from '../../casefile/read-case-file'
import { storeFile } from '../../evidence/evidence-intake'

interface Ports {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly maker: Opener
}

/** The sample goes the way of every file: its evidence is hashed, compared and stored. It is invented, so no passphrase. */
export function createSampleCase({
  dataFolder,
  resourcesFolder,
  maker,
}: Ports): OperationHandler<'case.createSample'> {
  return async () => {
    const sample = await readCaseFile(join(resourcesFolder, 'samples', 'express', 'case.json'))
    const paths = await locateEvidence(sample)
    const caseId = await createCaseFolder(
      dataFolder,
      { title: sample.case.title, passphrase: null },
      maker,
      async (folder) => {
        const files = new Map<string, StoredFile>()
        for (const [id, path] of paths) {
          files.set(id, await storeFile(folder, createReadStream(path), id, basename(path), maker.now()))
        }
        await folder.append(entriesFromCase(sample.case, files, instantOf(maker.now())))
      },
    )
    return { caseId }
  }
}
