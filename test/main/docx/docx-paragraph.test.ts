import { expect, it } from 'vitest'
import { docxParagraphs } from '../../../src/main/docx/docx-paragraph'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { readLetters } from '../../../src/main/pdf/letters'

it('a Word document breaks lines where the page does', async () => {
  const fonts = await loadFonts()
  for (const text of ['甲\n乙', '甲\r\n乙', '甲\r乙\u2028丙', '甲\u2029\u2029乙', '\n甲\n']) {
    const marked = { text, gaps: [] }
    expect(docxParagraphs(marked, {})).toHaveLength(readLetters(marked, 'text', fonts).length)
  }
})
