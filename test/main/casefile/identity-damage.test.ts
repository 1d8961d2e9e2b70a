import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { anOpener, aTitle } from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const PASSPHRASE = '蓝色 自行车 七月'

async function aCase(passphrase: string | null): Promise<{ path: string; recovery: string }> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '案卷', passphrase }, anOpener, async (it) => {
    await it.append([aTitle('某案')])
  })
  const path = join(data, '案卷.docket')
  const { keys } = await unlockCaseFolder(path, passphrase ?? undefined)
  return { path, recovery: keys.identity ?? '' }
}

const gone = (file: string) => rm(file)
const emptied = (file: string) => writeFile(file, '')
const cut = async (file: string) => writeFile(file, (await readFile(file)).subarray(0, 90))
const overwritten = (file: string) => writeFile(file, '别的内容')

describe.each([
  ['identity.age', 'gone', 'identity-missing', PASSPHRASE, gone],
  ['identity.age', 'emptied', 'identity-broken', PASSPHRASE, emptied],
  ['identity.age', 'cut off', 'identity-broken', PASSPHRASE, cut],
  ['identity.age', 'overwritten', 'identity-broken', PASSPHRASE, overwritten],
  ['identity.txt', 'emptied', 'identity-broken', null, emptied],
  ['identity.txt', 'overwritten', 'identity-broken', null, overwritten],
] as const)('a case whose %s is %s', (name, _, fault, passphrase, damage) => {
  it('opens with the recovery key, says what is wrong, and is whole again with a new passphrase', async () => {
    const { path, recovery } = await aCase(passphrase)
    await damage(join(path, name))
    await expect(unlockCaseFolder(path, passphrase ?? undefined)).rejects.toMatchObject({
      code: 'case-damaged',
      details: { problems: [expect.stringContaining(name)] },
    })
    expect(await verifyCaseFolder(path, recovery)).toMatchObject({ ok: false, problems: [{ path: name }] })

    const folder = await openCaseFolder(await unlockCaseFolder(path, recovery), anOpener)
    expect(folder.readEntries()).toHaveLength(1)
    expect(folder.condition.faults).toEqual([{ path: name, fault, details: {} }])
    await folder.changePassphrase(passphrase === null ? null : recovery, '新的口令')
    await folder.close()

    expect(await verifyCaseFolder(path, '新的口令')).toMatchObject({ ok: true, problems: [] })
    expect(await verifyCaseFolder(path, recovery)).toMatchObject({ ok: true, problems: [] })
  })
})

it('a case whose open key is gone asks for a passphrase, and the recovery key opens it', async () => {
  const { path, recovery } = await aCase(null)
  await rm(join(path, 'identity.txt'))
  await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
  const folder = await openCaseFolder(await unlockCaseFolder(path, recovery), anOpener)
  expect(folder.condition.faults).toMatchObject([{ path: 'identity.age', fault: 'identity-missing' }])
  await folder.changePassphrase(recovery, null)
  await folder.close()
  expect(await verifyCaseFolder(path)).toMatchObject({ ok: true })
})
