import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

test.skipIf(process.platform === 'win32')(
  'a case and its papers can be opened by their own account only',
  async () => {
    const dataFolder = join(await temporaryFolder(), 'data')
    const host = await aHost(dataFolder)
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    await host.serveBytes(
      new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: 'x' }),
    )
    const { draftId } = await host.call('draft.render', { caseId, document: 'evidence-list' })
    await host.call('draft.export', { caseId, draftId })

    const found = await readdir(dataFolder, { withFileTypes: true, recursive: true })
    const paths = [dataFolder, ...found.map((it) => join(it.parentPath, it.name))]
    const open: string[] = []
    for (const path of paths) if (((await stat(path)).mode & 0o077) !== 0) open.push(path)
    expect(paths.length).toBeGreaterThan(15)
    expect(open).toEqual([])
  },
)
