import { type Block, DraftDocument, type DraftText } from '../../../src/shared/drafting/draft-document'

/** A block as a test writes it: gaps and sources are added. */
export type Paragraph = Extract<Block, { kind: 'paragraph' }>
type Signature = Extract<Block, { kind: 'signature' }>
type Table = Extract<Block, { kind: 'table' }>

/** A draft of the blocks, parsed on the way out so that it cannot drift from the schema. */
export function aDraft(blocks: readonly Block[], overrides: Partial<DraftDocument> = {}): DraftDocument {
  return DraftDocument.parse({
    kind: 'police-report',
    title: '报案材料',
    day: '2026-11-23',
    profile: 'narrative',
    author: '李敏䶮',
    blocks,
    gaps: [],
    warnings: [],
    ...overrides,
  })
}

/** Text in which each 【…】 is a gap; the brackets belong to it. */
export function aText(text: string): DraftText {
  const gaps = [...text.matchAll(/【([^】]*)】/gu)].map(({ index, 0: mark, 1: field = '' }) => ({
    start: index,
    end: index + mark.length,
    field,
    question: `${field}？`,
  }))
  return { text, gaps, sources: [] }
}

export function aTitle(text: string): Block {
  return { kind: 'title', ...aText(text) }
}

export function aHeading(text: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, ...aText(text) }
}

export function aParagraph(text: string, style: Paragraph['style'] = 'body'): Block {
  return { kind: 'paragraph', style, ...aText(text) }
}

/** Equal columns, left-aligned, unless the test says otherwise. */
export function aTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  overrides: Partial<Table> = {},
): Block {
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title, weight: 1, align: 'left' })),
    header: true,
    rows: rows.map((row) => row.map(aText)),
    sources: [],
    ...overrides,
  }
}

export function aSignature(overrides: Partial<Signature> = {}): Block {
  return {
    kind: 'signature',
    addressee: { lead: '此致', ...withoutSources('北京市公安局海淀分局某派出所') },
    signers: ['报案人（签名、捺印）：'],
    date: '　　　　年　　月　　日',
    enclosures: [aText('附：1．证据目录及证据材料6份'), aText('2．报案人身份证件复印件1份')],
    sources: [],
    ...overrides,
  }
}

function withoutSources(text: string): Pick<DraftText, 'text' | 'gaps'> {
  const { sources: _, ...marked } = aText(text)
  return marked
}
