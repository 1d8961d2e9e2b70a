import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { aCasePathWith, openedWith } from '../helpers/host/a-case-folder'

const PASSPHRASE = '蓝色 自行车 七月'

async function docketOf(path: string) {
  return JSON.parse(await readFile(join(path, 'docket.json'), 'utf8'))
}

it('a docket.json that calls a sealed case plain opens nothing without the passphrase', async () => {
  const path = await aCasePathWith(PASSPHRASE)
  const { caseId, createdAt, version } = await docketOf(path)
  const plain = { format: 'leak-docket/0', version, caseId, createdAt }
  await writeFile(join(path, 'docket.json'), JSON.stringify(plain))

  await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
  await (await openedWith(path, PASSPHRASE)).close()
  expect(await docketOf(path)).toMatchObject({ format: 'leak-docket/1' })
  expect((await readdir(path, { recursive: true })).filter((it) => it.endsWith('.jsonl'))).toEqual([])
})

it('the key of somebody else beside a case gets nothing written for it', async () => {
  const path = await aCasePathWith(PASSPHRASE)
  const other = await aCasePathWith(null)
  const { recipient, signingKey } = await docketOf(other)
  await writeFile(
    join(path, 'docket.json'),
    JSON.stringify({ ...(await docketOf(path)), recipient, signingKey }),
  )
  await cp(join(other, 'identity.txt'), join(path, 'identity.txt'))

  for (const key of [PASSPHRASE, undefined]) {
    const folder = await openedWith(path, key)
    expect(folder.readEntries()).toHaveLength(key === undefined ? 0 : 1)
    expect(folder.condition.readOnly).toBe(true)
    expect(folder.condition.faults).toContainEqual({
      path: 'docket.json',
      fault: 'docket-differs',
      details: {},
    })
    await folder.close()
  }
})
