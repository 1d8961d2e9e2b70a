import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, aDevice } from '../helpers/host/a-case-folder'

it('a signature whose last base64 character was changed in its spare bits is damaged', async () => {
  const path = await aCaseFolderPath()
  const file = join(path, 'heads', `${aDevice}.json`)
  const text = await readFile(file, 'utf8')
  const changed = text.replace(/([A-Za-z0-9+/])==/, (_, last: string) => `${next(last)}==`)
  expect(changed).not.toBe(text)
  await writeFile(file, changed)

  expect((await verifyCaseFolder(path)).problems).toMatchObject([{ path: `heads/${aDevice}.json` }])
})

/** The character whose last bit is the other one: of these, base64 reads only the first two. */
function next(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return alphabet[alphabet.indexOf(character) ^ 1] ?? ''
}
