// node with-react-pdf.mjs DRAFT.json OUT.pdf
import { Document, Font, Page, renderToFile, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { fontFiles, isGroup, page, readPieces } from './read-draft.mjs'

const [draft, out] = process.argv.slice(2)
for (const [family, src] of Object.entries(fontFiles)) Font.register({ family, src })
// Chinese may break after each character; the empty piece keeps a hyphen away.
Font.registerHyphenationCallback((word) => [...word].flatMap((character) => [character, '']))

const style = ({ size, pitch }, fontFamily) => ({ fontFamily, fontSize: size, lineHeight: pitch / size })
const styles = {
  title: { ...style(page.title, 'title'), textAlign: 'center' },
  heading: style(page.body, 'heading'),
  body: { ...style(page.body, 'text'), textAlign: 'justify', textIndent: 2 * page.body.size },
  flush: style(page.body, 'text'),
  cell: { ...style(page.table, 'text'), padding: 4, border: '0.5pt solid black' },
}

const { top, bottom, left, right } = page.margin
const pageStyle = { paddingTop: top, paddingBottom: bottom, paddingLeft: left, paddingRight: right }
const numberStyle = { position: 'absolute', top: page.size[1] - 85, left: 0, right: 0 }
await renderToFile(
  h(
    Document,
    { language: 'zh-CN' },
    h(
      Page,
      { size: page.size, style: pageStyle },
      ...readPieces(draft).map(elementOf),
      h(
        View,
        { fixed: true, style: numberStyle },
        h(Text, {
          style: { ...style({ size: 14, pitch: 14 }, 'text'), textAlign: 'center' },
          render: ({ pageNumber }) => `— ${pageNumber} —`,
        }),
      ),
    ),
  ),
  out,
)

function elementOf(piece) {
  if (piece.kind !== 'table') return h(Text, { style: styles[piece.kind] }, piece.text)
  return h(View, {}, ...piece.rows.map((row) => rowOf(row, piece.weights)))
}

function rowOf(row, weights) {
  const shares = isGroup(row, weights) ? [1] : weights
  return h(
    View,
    { wrap: false, style: { flexDirection: 'row' } },
    ...row.map((text, index) => h(Text, { style: { ...styles.cell, flex: shares[index] } }, text)),
  )
}
