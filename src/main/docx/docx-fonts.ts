import type { IFontAttributesProperties } from 'docx'

/** Chinese faces by the names under which Word has them, each with the names it goes by elsewhere. */
const FACES = {
  text: { name: '仿宋', alternatives: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif CJK SC'] },
  title: { name: '宋体', alternatives: ['SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC'] },
  heading: { name: '黑体', alternatives: ['SimHei', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC'] },
} as const

/** As on the PDF: the text, the title and third headings, the sections. */
export type DocxFace = keyof typeof FACES

/** One face for every script, so that a digit or a quotation mark never falls out of its line. */
export function faceFont(face: DocxFace): IFontAttributesProperties {
  const { name } = FACES[face]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

/**
 * `word/fontTable.xml`: what a program without these faces takes instead. A
 * document names its faces and does not carry them: 仿宋 and 黑体 may not be embedded.
 */
export function fontTableXml(): string {
  const fonts = Object.values(FACES).map(
    ({ name, alternatives }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
