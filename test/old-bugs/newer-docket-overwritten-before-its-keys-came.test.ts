import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCasePathWith, aTitle, openedWith } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'

const PASSPHRASE = '蓝色 自行车 七月'

it('a docket.json that came by synchronising before its keys is left alone until they are there', async () => {
  const path = await aCasePathWith(PASSPHRASE)
  const copy = join(await temporaryFolder(), '案卷.docket')
  await cp(path, copy, { recursive: true })
  const folder = await openedWith(path, PASSPHRASE)
  await folder.replaceKey(PASSPHRASE)
  await folder.append([aTitle('换了钥匙')])
  const renewed = folder.identity()
  await folder.close()
  const newer = await readFile(join(path, 'docket.json'))
  await writeFile(join(copy, 'docket.json'), newer)

  const early = await openedWith(copy, PASSPHRASE, { device: 'desk' })
  expect(early.condition).toMatchObject({ readOnly: true, faults: [{ fault: 'docket-differs' }] })
  await early.close()
  expect(await readFile(join(copy, 'docket.json'))).toEqual(newer)

  await cp(path, copy, { recursive: true })
  const whole = await openedWith(copy, PASSPHRASE, { device: 'desk' })
  expect(whole.condition).toMatchObject({ readOnly: false, faults: [] })
  expect(whole.identity()).toBe(renewed)
  await whole.close()
})
