import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import {
  aCaseFolderPath,
  anOpener,
  arriving,
  aTitle,
  formats,
  opened,
  openedWith,
} from '../helpers/host/a-case-folder'

it.each(formats)('in format %i, erased evidence is gone and nothing is damaged', async (format) => {
  const path = await aCaseFolderPath(undefined, format)
  let crashed = false
  const disk = {
    ...systemDisk,
    // The head of the erasure never reaches its place.
    rename: (from: string, to: string) =>
      crashed && to.includes('heads') ? Promise.reject(new Error('power cut')) : systemDisk.rename(from, to),
  }
  const folder = await openedWith(path, undefined, { disk })
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { uploadId } = await intake.receive(arriving('证据'))
  const { id } = await intake.import(uploadId, '证据.txt')
  crashed = true
  await folder.append([{ action: 'custody.erased', subject: { noun: 'evidence', id }, body: {} }])
  await folder.close()

  const again = await opened(path)
  expect(again.condition.faults.map(({ fault }) => fault)).toEqual(['head-behind'])
  expect(await readdir(join(path, 'evidence'))).toEqual([])
  await again.append([aTitle('后来')])
  expect(again.device).toBe(anOpener.device)
})
