import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The measures of a narrative paper, in points, as in src/main/pdf/page-profiles.ts. */
export const page = {
  size: [595.28, 841.89],
  margin: { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 },
  title: { size: 22, pitch: 36 },
  body: { size: 16, pitch: 28.95 },
  table: { size: 12, pitch: 18 },
}

const { resolve } = createRequire(import.meta.url)

/** The files of the app's own faces: every peer embeds the same. */
export const fontFiles = {
  text: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  title: resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  heading: resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
}

/**
 * A draft from `draft --format json` as plain pieces, from top to bottom:
 * `{kind: 'title'|'heading'|'body'|'flush', text}` and `{kind: 'table', weights, rows}`.
 * A row of a table is a list of texts; the first row is its header.
 */
export function readPieces(path) {
  return JSON.parse(readFileSync(path, 'utf8')).blocks.flatMap(piecesOf)
}

function piecesOf(block) {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return linesOf(block.kind, block.text)
    case 'paragraph':
      return linesOf(block.style === 'body' ? 'body' : 'flush', block.text)
    case 'list':
      return block.items.flatMap(({ label, text }) => linesOf('body', `${label}${text}`))
    case 'table':
      return [
        {
          kind: 'table',
          weights: block.columns.map(({ weight }) => weight),
          rows: [
            block.columns.map(({ title }) => title),
            ...block.rows.map((row) => row.map(({ text }) => text)),
          ],
        },
      ]
    case 'signature': {
      const { addressee, signers, date, enclosures } = block
      const to = addressee === undefined ? [] : [addressee.lead, addressee.text]
      return [...to, ...signers, date, ...enclosures.map(({ text }) => text)].map((text) => ({
        kind: 'flush',
        text,
      }))
    }
    default:
      return []
  }
}

function linesOf(kind, text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind, text: line }))
}

/** A row of one cell spans the table; all others have a cell for each column. */
export const isGroup = (row, weights) => row.length === 1 && weights.length > 1
