import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../src/shared/domain/safe-file-name'

describe('safeFileName', () => {
  it.each([
    ['某快递泄露', '某快递泄露'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['  .hidden. ', 'hidden'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['console', 'console'],
    ['发票\u202egnp.exe', '发票gnp.exe'],
    ['\u0000\n\t', 'case'],
    ['', 'case'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name, 'case')).toBe(safe)
  })

  it('keeps the ending when a long name is cut', () => {
    const name = safeFileName(`${'证'.repeat(200)}.png`, 'file')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
    expect(name).toMatch(/^证+\.png$/)
  })

  it('never leads out of a folder and never is too long, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeFileName(text, 'file')
        expect(name).not.toMatch(/[/\\\0]/)
        expect(['', '.', '..']).not.toContain(name)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(161)
      }),
    )
  })
})
