import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeBackup } from '../../src/main/backup/write-backup'
import { aCaseFolderPath, aNow } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'

it.each([
  ['damaged', (docket: string) => writeFile(docket, '[')],
  ['gone', (docket: string) => rm(docket)],
])(
  'no backup is made of a case whose docket.json is %s, since none could be brought back',
  async (_how, harm) => {
    const path = await aCaseFolderPath()
    await harm(join(path, 'docket.json'))
    const stick = await temporaryFolder()
    await expect(writeBackup(path, join(stick, 'a.docket-backup'), aNow())).rejects.toMatchObject({
      code: 'backup-unrestorable',
    })
    expect(await readdir(stick)).toEqual([])
  },
)
