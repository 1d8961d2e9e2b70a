import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { expect, it } from 'vitest'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { aCasePathWith, openedWith } from '../helpers/host/a-case-folder'

const PASSPHRASE = '蓝色 自行车 七月'

it.each([
  ['a key of another case', generateX25519Identity],
  ['no key at all', async () => 'junk'],
])('an identity.txt with %s beside a sealed case changes nothing for the passphrase', async (_, make) => {
  const path = await aCasePathWith(PASSPHRASE)
  await writeFile(join(path, 'identity.txt'), `${await make()}\n`)
  await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
  const folder = await openedWith(path, PASSPHRASE)
  expect(folder.readEntries()).toHaveLength(1)
  expect(folder.condition.readOnly).toBe(false)
  await folder.close()
})
