import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { readStateCode, stateCode } from '../../src/main/casefile/state-code'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { aCaseFolderPath, anOpener, arriving, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

/** A copy of the whole folder, and the code that its owner wrote down that day. */
interface Day {
  readonly copy: string
  readonly code: string
}

/** Two devices write, day after day; each day everything is copied. */
async function aCaseOverDays(count: number): Promise<readonly Day[]> {
  const path = await aCaseFolderPath()
  const copies = await temporaryFolder()
  const days: Day[] = []
  for (let day = 1; day <= count; day += 1) {
    const device = day % 3 === 0 ? 'phone' : 'laptop'
    const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, device })
    await folder.append([aTitle(`第${day}天`)])
    if (day % 2 === 0) {
      const intake = createEvidenceIntake(folder, anOpener.now)
      const { uploadId } = await intake.receive(arriving(`第${day}份`))
      await intake.import(uploadId, `${day}.txt`)
    }
    const code = stateCode(folder.caseId, folder.readEntries())
    await folder.close()
    const copy = join(copies, `${day}.docket`)
    await cp(path, copy, { recursive: true })
    days.push({ copy, code })
  }
  return days
}

it('a folder replaced by an older copy of itself looks whole, and is told by every code written down later', async () => {
  const days = await aCaseOverDays(size(20, 6))
  let older = 0
  for (const [put, { copy }] of days.entries()) {
    expect(await verifyCaseFolder(copy)).toMatchObject({ ok: true, problems: [] })
    for (const [written, { code }] of days.entries()) {
      const typed = readStateCode(code.toLowerCase().replaceAll('-', ' '))
      expect(typed).toBe(code)
      const { ok, problems } = await verifyCaseFolder(copy, undefined, { code })
      expect(ok, `the copy of day ${put + 1} by the code of day ${written + 1}`).toBe(written <= put)
      if (written > put) {
        expect(problems).toMatchObject([{ path: 'journal' }])
        older += 1
      }
    }
  }
  figure('older copies put in place of the folder, unnoticed by a later code', `${older}, 0`)
}, 600_000)
