import type { OperationHandler } from '../../../shared/contract/host-contract'
import { instantOf } from '../../../shared/domain/calendar'
import { createCaseFolder } from '../../casefile/case-folders'
import type { Opener } from '../../casefile/open-case-folder'
import { putRecord } from '../record-changes'

interface Ports {
  readonly dataFolder: string
  readonly maker: Opener
}

export function createCase({ dataFolder, maker }: Ports): OperationHandler<'case.create'> {
  return async ({ title, passphrase }) => {
    const body = { title, language: 'zh-CN', createdAt: instantOf(maker.now()) }
    const caseId = await createCaseFolder(dataFolder, { title, passphrase }, maker, async (folder) => {
      await folder.append(putRecord([], { noun: 'case', id: 'case' }, body))
    })
    return { caseId }
  }
}
