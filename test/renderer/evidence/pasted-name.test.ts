import { describe, expect, it } from 'vitest'
import { pastedName } from '../../../src/renderer/src/features/evidence/pasted-name'

const at = new Date('2026-11-23T13:12:05Z')

describe('pastedName', () => {
  it('names a nameless screenshot by the time of pasting in Shanghai', () => {
    expect(pastedName({ name: 'image.png', type: 'image/png' }, '粘贴的截图', at)).toBe(
      '粘贴的截图 2026-11-23 21.12.05.png',
    )
  })

  it('takes the ending from what the bytes are said to be', () => {
    expect(pastedName({ name: '', type: 'image/jpeg' }, 'Pasted', at)).toBe('Pasted 2026-11-23 21.12.05.jpg')
  })

  it('keeps the name of a file that has one', () => {
    expect(pastedName({ name: '聊天记录.png', type: 'image/png' }, '粘贴的截图', at)).toBe('聊天记录.png')
  })
})
