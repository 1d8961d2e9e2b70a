import { cp, rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { findState, readStateCode, stateCode } from '../../../src/main/casefile/state-code'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, aTitle, opened } from '../../helpers/host/a-case-folder'

/** Write one entry; the code of the case after it. */
async function write(path: string, title: string, device?: string): Promise<string> {
  const folder = await opened(path, device)
  await folder.append([aTitle(title)])
  const code = stateCode(folder.caseId, folder.readEntries())
  await folder.close()
  return code
}

describe('the state code of a case', () => {
  it('is found again however far the case has gone on, on whichever computer', async () => {
    const path = await aCaseFolderPath()
    const codes = [await write(path, '二'), await write(path, '三', 'phone'), await write(path, '四')]
    await write(path, '五', 'phone')
    expect(new Set(codes).size).toBe(3)
    const folder = await opened(path)
    const found = codes.map((code) => findState(folder.caseId, folder.readEntries(), code))
    expect(found).toEqual([2, 3, 4])
  })

  it('is found where two computers wrote apart and were brought together later', async () => {
    const path = await aCaseFolderPath()
    await write(path, '二', 'phone')
    const copy = `${path}-copy`
    await cp(path, copy, { recursive: true })
    await write(copy, '手机写的', 'phone')
    const code = await write(path, '电脑写的')
    await cp(`${copy}/journal/phone`, `${path}/journal/phone`, { recursive: true })
    await cp(`${copy}/heads/phone.json`, `${path}/heads/phone.json`)
    expect((await verifyCaseFolder(path, undefined, { code })).ok).toBe(true)
  })

  it('shows a folder that was replaced by an older copy of itself, which nothing else does', async () => {
    const path = await aCaseFolderPath()
    const old = `${path}-old`
    await cp(path, old, { recursive: true })
    const code = await write(path, '二')
    await rm(path, { recursive: true })
    await cp(old, path, { recursive: true })
    expect((await verifyCaseFolder(path)).ok).toBe(true)
    expect(await verifyCaseFolder(path, undefined, { code })).toMatchObject({
      ok: false,
      problems: [{ path: 'journal', problem: expect.stringContaining(code) }],
    })
  })

  it('is read however it was typed, and a wrong symbol is told from another state', async () => {
    const code = await write(await aCaseFolderPath(), '二')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(readStateCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
    expect(readStateCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    expect(readStateCode(code.slice(1))).toBeUndefined()
    const slips = [...'0123456789ABCDEF'].map((symbol) => `${symbol}${code.slice(1)}`)
    // One slip in 32 goes unnoticed; then the state is not found, which is the safe side.
    expect(slips.filter((it) => readStateCode(it) !== undefined).length).toBeLessThan(6)
  })
})
