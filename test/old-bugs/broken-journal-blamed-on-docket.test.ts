import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { aCaseFolderPath, aTitle, keptIn, opened } from '../helpers/host/a-case-folder'

it('a case of which the only file of the journal is damaged is written on, in another beside it', async () => {
  const path = await aCaseFolderPath()
  const segment = (await keptIn(path)).segment(1)
  const bytes = await readFile(segment)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(segment, bytes)

  const folder = await opened(path)
  expect(folder.condition.faults.map(({ fault }) => fault)).toEqual(['segment-broken'])
  expect(folder.condition.readOnly).toBe(false)
  await folder.append([aTitle('后来')])
  expect(folder.device).toBe('laptop-2')
  expect(await readFile(segment)).toEqual(bytes)
})
