import { describe, expect, it } from 'vitest'
import { originalName } from '../../../src/main/evidence/original-name'
import { NonEmptyText } from '../../../src/shared/domain/text'

describe('the name of a file', () => {
  it('is kept where it can be shown', () => {
    expect(originalName('2026:10 “群聊”?.png')).toBe('2026:10 “群聊”?.png')
  })

  it.each([
    ['control characters', 'a\u0000b\nc\u007f.png', 'abc.png'],
    ['characters that turn the direction', 'x\u202egnp.exe', 'xgnp.exe'],
    ['half characters', 'a\ud800.png', 'a.png'],
    ['spaces around it', '  a.png ', 'a.png'],
    ['nothing but spaces', ' \u3000\t', '未命名文件'],
    ['nothing at all', '', '未命名文件'],
  ])('goes without %s', (_, name, shown) => {
    expect(originalName(name)).toBe(shown)
    expect(NonEmptyText.parse(originalName(name))).toBe(shown)
  })

  it('is cut before its ending where it is too long', () => {
    const shown = originalName(`${'𠮷'.repeat(3000)}.png`)
    expect(shown.length).toBeLessThanOrEqual(255)
    expect(shown.endsWith('𠮷.png')).toBe(true)
  })
})
