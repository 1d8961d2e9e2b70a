import { cp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { anOpener, arriving, aTitle } from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const PASSPHRASE = '蓝色 自行车 七月'

/** A closed case behind a passphrase, with one entry and one item of evidence. */
async function aLockedCase(passphrase: string | null = PASSPHRASE): Promise<string> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '案卷', passphrase }, anOpener, async (it) => {
    await it.append([aTitle('金丝雀标题')])
    await it.evidence.adopt(await it.evidence.receive(arriving('金丝雀证据')), 'e1')
    await it.append([{ action: 'evidence.stored', subject: { noun: 'evidence', id: 'e1' }, body: {} }])
    await it.derived.write('thumbnails/e1.webp', Buffer.from('金丝雀缩略图'))
  })
  return join(data, '案卷.docket')
}

async function identityOf(path: string, passphrase: string): Promise<string> {
  return (await unlockCaseFolder(path, passphrase)).keys.identity ?? ''
}

async function open(path: string, passphrase?: string) {
  return openCaseFolder(await unlockCaseFolder(path, passphrase), anOpener)
}

describe('a case behind a passphrase', () => {
  it('opens with it, and with the identity that the recovery sheet prints', async () => {
    const path = await aLockedCase()
    const identity = await identityOf(path, PASSPHRASE)
    for (const key of [PASSPHRASE, identity, ` ${identity.toLowerCase()}\n`]) {
      const folder = await open(path, key)
      expect(folder.readEntries()).toHaveLength(2)
      expect(await folder.isBehindPassphrase()).toBe(true)
      await folder.close()
    }
  })

  it('does not open without it, nor with another one, nor with the identity of another case', async () => {
    const path = await aLockedCase()
    await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(unlockCaseFolder(path, '红色 自行车')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    const other = await identityOf(await aLockedCase(), PASSPHRASE)
    await expect(unlockCaseFolder(path, other)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(await unlockCaseFolder(path, PASSPHRASE)).toBeDefined()
  })

  it('opens however the keyboard composed the characters', async () => {
    const path = await aLockedCase('café'.normalize('NFC'))
    expect(await unlockCaseFolder(path, 'café'.normalize('NFD'))).toBeDefined()
  })

  it('shows none of its content in any of its files', async () => {
    const path = await aLockedCase()
    const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((it) => it.isFile())
    expect(files.map(({ name }) => name).sort()).toEqual([
      '000001.age',
      'docket.json',
      'e1.age',
      'e1.webp.age',
      'identity.age',
      'laptop.json',
    ])
    for (const file of files) {
      expect((await readFile(join(file.parentPath, file.name))).includes('金丝雀'), file.name).toBe(false)
    }
  })

  it('gets another passphrase without anything else being sealed anew', async () => {
    const path = await aLockedCase()
    const segment = join(path, 'journal', 'laptop', '000001.age')
    const before = await readFile(segment)
    const folder = await open(path, PASSPHRASE)
    await expect(folder.changePassphrase('不对', '新的')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await folder.changePassphrase(PASSPHRASE, '新的 更长的')
    await folder.close()

    await expect(unlockCaseFolder(path, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(await unlockCaseFolder(path, '新的 更长的')).toBeDefined()
    expect(await readFile(segment)).toEqual(before)
  })

  it('loses its passphrase and gets one again, when its owner wants so', async () => {
    const path = await aLockedCase()
    const folder = await open(path, PASSPHRASE)
    await folder.changePassphrase(PASSPHRASE, null)
    expect(await folder.isBehindPassphrase()).toBe(false)
    expect(await unlockCaseFolder(path)).toBeDefined()
    await folder.changePassphrase(null, '又有了')
    await folder.close()
    await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(stat(join(path, 'identity.txt'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('has an identity.age that the age library opens by itself', async () => {
    const path = await aLockedCase()
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE.normalize('NFC'))
    const text = await decrypter.decrypt(await readFile(join(path, 'identity.age')), 'text')
    expect(text).toBe(`${await identityOf(path, PASSPHRASE)}\n`)
  })
})

describe('the keys of a case', () => {
  it('name identity.age when it is gone', async () => {
    const path = await aLockedCase()
    await rm(join(path, 'identity.age'))
    await expect(unlockCaseFolder(path, PASSPHRASE)).rejects.toMatchObject({
      code: 'case-damaged',
      details: { problems: [expect.stringContaining('identity.age')] },
    })
  })

  it('are those of a copy as well', async () => {
    const path = await aLockedCase()
    const copy = join(await temporaryFolder(), '备份.docket')
    await cp(path, copy, { recursive: true })
    expect((await unlockCaseFolder(copy, PASSPHRASE)).docket.caseId).toBe(
      (await unlockCaseFolder(path, PASSPHRASE)).docket.caseId,
    )
  })
})
