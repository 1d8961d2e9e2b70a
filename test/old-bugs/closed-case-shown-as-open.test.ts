import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { readDocketFile } from '../../src/main/casefile/docket-file'
import { createCaseDesk } from '../../src/main/host/case-desk'
import type { HostEvent } from '../../src/shared/contract/host-event'
import { aCaseFolderPath, anOpener, arriving } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'

it.each(['close', 'lock'] as const)(
  '%s tells the windows also where clearing away fails, and says that it did',
  async (act) => {
    const dataFolder = await temporaryFolder()
    const { caseId } = await readDocketFile(await aCaseFolderPath(dataFolder))
    let failing = false
    const disk = {
      ...systemDisk,
      remove: (path: string) =>
        failing && path.includes(join('docket', 'incoming'))
          ? Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
          : systemDisk.remove(path),
    }
    const events: HostEvent['type'][] = []
    const desk = createCaseDesk({
      dataFolder,
      opener: { ...anOpener, disk },
      emit: ({ type }) => events.push(type),
      logUnexpected: () => undefined,
    })
    await desk.open(caseId)
    await desk.current()?.folder.evidence.receive(arriving('等着的文件'))
    failing = true

    await expect(desk[act](caseId)).rejects.toMatchObject({ code: 'disk-refused' })
    expect(events.at(-1)).toBe(act === 'close' ? 'case.closed' : 'case.locked')
    expect(desk.current()).toBeUndefined()

    // It is free for whoever comes next.
    failing = false
    await desk.open(caseId)
    await desk.close()
  },
)
