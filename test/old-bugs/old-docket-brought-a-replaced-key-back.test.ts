import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, it } from 'vitest'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCasePathWith, aTitle, openedWith } from '../helpers/host/a-case-folder'

const PASSPHRASE = '蓝色 自行车 七月'

it('somebody who was let out gets nothing by putting back the docket.json and the key file of before', async () => {
  const path = await aCasePathWith(PASSPHRASE)
  const docketFile = join(path, 'docket.json')
  const theirs = await generateX25519Identity()
  const folder = await openedWith(path, PASSPHRASE)
  await folder.letIn('某人', await identityToRecipient(theirs))
  const [name = ''] = await readdir(join(path, 'keys'))
  const keyFile = join(path, 'keys', name)
  const before = { docket: await readFile(docketFile), key: await readFile(keyFile) }
  const old = folder.identity() ?? ''
  await folder.replaceKey(PASSPHRASE, (await folder.people())[0]?.id)
  await folder.append([aTitle('请出去之后')])
  const renewed = folder.identity()
  await folder.close()

  await writeFile(docketFile, before.docket)
  await writeFile(keyFile, before.key)
  const told: string[] = []
  await verifyCaseFolder(path, PASSPHRASE, { tell: (line) => told.push(line) })
  expect(told).toContainEqual(expect.stringMatching(/^docket\.json: .* an old copy/))

  const again = await openedWith(path, PASSPHRASE)
  expect(again.identity()).toBe(renewed)
  expect(again.condition.faults).toMatchObject([{ path: 'docket.json', fault: 'docket-rewritten' }])
  await again.append([aTitle('后来写的')])
  await again.close()
  expect(await readdir(join(path, 'keys'))).toEqual([])
  expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  const decrypter = new Decrypter()
  for (const identity of [theirs, old]) decrypter.addIdentity(identity)
  const segment = await readFile(join(path, 'journal', 'laptop', '000001.age'))
  await expect(decrypter.decrypt(segment)).rejects.toThrow()
})
