import type { OperationHandler } from '../../../shared/contract/host-contract'
import { instantOf } from '../../../shared/domain/calendar'
import { createCaseFolder } from '../../casefile/case-folders'
import type { Opener } from '../../casefile/unsealed-case-folder'
import { putRecord } from '../record-changes'

interface Ports {
  readonly dataFolder: string
  readonly maker: Opener & { readonly version: string }
}

export function createCase({ dataFolder, maker }: Ports): OperationHandler<'case.create'> {
  return async ({ title }) => {
    const body = { title, language: 'zh-CN', createdAt: instantOf(maker.now()) }
    const caseId = await createCaseFolder(dataFolder, title, maker, async (folder) => {
      await folder.append(putRecord([], { noun: 'case', id: 'case' }, body))
    })
    return { caseId }
  }
}
