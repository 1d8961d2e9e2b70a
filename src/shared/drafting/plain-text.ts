import { linesOf } from '../domain/line-end'
import type { Block, DraftDocument } from './draft-document'

/** The paper as plain text, for web forms: the same blocks, a line each. */
export function plainText(draft: DraftDocument): string {
  const text = draft.blocks.flatMap(lines).join('\n')
  return `${linesOf(text)
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, '']
    case 'heading':
      return ['', block.text]
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map(({ label, text }) => `${label}${text}`)
    case 'table':
      return tableLines(block)
    case 'signature': {
      const { addressee } = block
      const signed = [...block.signers, block.date.trim()]
      const enclosed = block.enclosures.map(({ text }) => text)
      return [
        '',
        ...(addressee === undefined ? [] : [addressee.lead, addressee.text]),
        ...(block.enclosedFirst === true ? [...enclosed, ...signed] : [...signed, ...enclosed]),
      ]
    }
    case 'page-break':
      return ['']
  }
}

/** A row a line, each cell behind the name of its column or row, so that it reads without a grid. */
function tableLines({ columns, rows, header }: Extract<Block, { kind: 'table' }>): readonly string[] {
  return rows.map((row) =>
    row
      .map(({ text }, index) => ({ title: columns[index]?.title ?? '', text }))
      .filter(({ text }) => text !== '')
      .map(({ title, text }) => (header && row.length > 1 && title !== '' ? `${title}：${text}` : text))
      // A sentence in a cell ends where the next cell begins.
      .map((text, index, cells) => (index < cells.length - 1 ? text.replace(/。$/u, '') : text))
      .join(header || row.length > 2 ? '；' : '：'),
  )
}
