import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, it } from 'vitest'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCasePathWith, aTitle, openedWith } from '../helpers/host/a-case-folder'

it('a window that lay open while the key was replaced elsewhere keeps the new key when it sets a passphrase', async () => {
  const path = await aCasePathWith(null)
  const stale = await openedWith(path, undefined, { device: 'desk' })
  // As where the lock of another computer was not synchronised.
  await rm(join(path, 'lock'))
  const folder = await openedWith(path)
  await folder.replaceKey(null)
  await folder.append([aTitle('用新钥匙写的')])
  const renewed = folder.identity() ?? ''
  await folder.close()

  const theirs = await identityToRecipient(await generateX25519Identity())
  await expect(stale.letIn('某人', theirs)).rejects.toMatchObject({ code: 'key-replaced' })
  await stale.changePassphrase(null, '新的口令')
  await stale.close()

  expect(await verifyCaseFolder(path, '新的口令')).toMatchObject({ ok: true })
  const again = await openedWith(path, '新的口令')
  expect(again.identity()).toBe(renewed)
  expect(again.readEntries()).toHaveLength(2)
  await again.close()
})
