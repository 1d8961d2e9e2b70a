// node with-pdfkit.mjs DRAFT.json OUT.pdf
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { fontFiles, isGroup, page, readPieces } from './read-draft.mjs'

const [draft, out] = process.argv.slice(2)
const document = new PDFDocument({ size: page.size, margins: page.margin, bufferPages: true, lang: 'zh-CN' })
const file = createWriteStream(out)
document.pipe(file)
for (const [name, path] of Object.entries(fontFiles)) document.registerFont(name, path)

/** What is added between lines so that baselines stand a pitch apart; valid for the face just chosen. */
const gap = ({ pitch }) => pitch - document.currentLineHeight(false)
const width = page.size[0] - page.margin.left - page.margin.right

for (const piece of readPieces(draft)) {
  if (piece.kind === 'table') {
    const sum = piece.weights.reduce((total, weight) => total + weight, 0)
    document.font('text').fontSize(page.table.size)
    document.table({
      columnStyles: piece.weights.map((weight) => (width * weight) / sum),
      rowStyles: { padding: 4, textOptions: { lineGap: gap(page.table) } },
      data: piece.rows.map((row) =>
        isGroup(row, piece.weights) ? [{ colSpan: piece.weights.length, text: row[0] }] : row,
      ),
    })
    document.moveDown(0.3)
    continue
  }
  const size = piece.kind === 'title' ? page.title : page.body
  document.font(piece.kind === 'title' || piece.kind === 'heading' ? piece.kind : 'text').fontSize(size.size)
  document.text(piece.text, page.margin.left, undefined, {
    width,
    lineGap: gap(size),
    align: piece.kind === 'title' ? 'center' : 'justify',
    indent: piece.kind === 'body' ? 2 * size.size : 0,
  })
}

const { count } = document.bufferedPageRange()
for (let index = 0; index < count; index += 1) {
  document.switchToPage(index)
  document.page.margins.bottom = 0
  document.font('text').fontSize(14)
  document.text(`— ${index + 1} —`, page.margin.left, page.size[1] - 75, { width, align: 'center' })
}
document.end()
await finished(file)
