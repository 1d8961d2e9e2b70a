// node with-pdfmake.mjs DRAFT.json OUT.pdf
import pdfmake from 'pdfmake'
import { fontFiles, isGroup, page, readPieces } from './read-draft.mjs'

const [draft, out] = process.argv.slice(2)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).includes(path))
pdfmake.addFonts(Object.fromEntries(Object.entries(fontFiles).map(([name, normal]) => [name, { normal }])))

/** pdfmake multiplies the height of the face, which is 1.437 em for the serif and 1.448 em for the sans. */
const FACE_HEIGHT_EM = 1.44
const lineHeight = ({ size, pitch }) => pitch / size / FACE_HEIGHT_EM

const { top, bottom, left, right } = page.margin
await pdfmake
  .createPdf({
    pageSize: { width: page.size[0], height: page.size[1] },
    pageMargins: [left, top, right, bottom],
    language: 'zh-CN',
    defaultStyle: { font: 'text', fontSize: page.body.size, lineHeight: lineHeight(page.body) },
    footer: (current) => ({ text: `— ${current} —`, fontSize: 14, alignment: 'center' }),
    content: readPieces(draft).map(contentOf),
  })
  .write(out)

function contentOf(piece) {
  switch (piece.kind) {
    case 'title':
      return { text: piece.text, font: 'title', fontSize: page.title.size, alignment: 'center' }
    case 'heading':
      return { text: piece.text, font: 'heading' }
    case 'body':
      return { text: piece.text, alignment: 'justify', leadingIndent: 2 * page.body.size }
    case 'flush':
      return { text: piece.text }
    case 'table': {
      const sum = piece.weights.reduce((total, weight) => total + weight, 0)
      const width = page.size[0] - left - right - piece.weights.length * 9
      return {
        fontSize: page.table.size,
        lineHeight: lineHeight(page.table),
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: piece.weights.map((weight) => (width * weight) / sum),
          body: piece.rows.map((row) => cellsOf(row, piece.weights)),
        },
      }
    }
  }
}

function cellsOf(row, weights) {
  if (!isGroup(row, weights)) return row
  return [{ text: row[0], colSpan: weights.length }, ...weights.slice(1).map(() => '')]
}
