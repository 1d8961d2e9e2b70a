import type { Case } from '../domain/case'
import { parsePath } from '../domain/case-path'
import { shortHash } from '../domain/short-hash'
import type { Block, DraftText } from './draft-document'
import type { TemplateNode } from './template'

type Text = Pick<DraftText, 'gaps' | 'sources'>
type Table = Extract<Block, { kind: 'table' }>

/** Lists whose records a text may tell of: where it names several, it is about the one that comes first here. */
const LISTS = ['incidents', 'filings', 'respondents'] as const

/**
 * Names for the paragraphs, list items and table cells of a paper, under which
 * the owner's own wording of them is kept.
 *
 * A sentence of the template is known by its wording. In a part, a text is known
 * by the id of the record, the article or the phrase that it tells, never by its
 * place: its name stays the same when other records are added, reordered or put aside.
 */
export function createBlockKeys(it: Case): (node: TemplateNode, block: Block) => Block {
  const counts = new Map<string, number>()
  const counted = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
  const keyOf = (node: TemplateNode, text: Text) =>
    counted('part' in node ? [node.part, ...subjectOf(it, text)].join('/') : sentenceKey(node))
  return (node, block) => {
    if (block.kind === 'paragraph') return { ...block, key: keyOf(node, block) }
    if (block.kind === 'table' && 'part' in node) {
      const rows = block.rows.map((row) => {
        const subject = rowSubject(it, block, row)
        return row.map((cell, index) => {
          const name = row.length === block.columns.length ? block.columns[index]?.name : undefined
          return name === undefined
            ? cell
            : { ...cell, key: counted([node.part, ...subject, name].join('/')) }
        })
      })
      return { ...block, rows }
    }
    if (block.kind !== 'list') return block
    return { ...block, items: block.items.map((item) => ({ ...item, key: keyOf(node, item) })) }
  }
}

/** What several texts that tell the same thing have in common, such as claims of one kind. */
export function sharedKey(key: string): string {
  return key.replace(/#\d+$/u, '')
}

function sentenceKey(node: Exclude<TemplateNode, { readonly part: string }>): string {
  return `sentence-${shortHash('heading' in node ? node.heading : node.paragraph)}`
}

/** What a row tells of: the record of its cells, or in a form the label at its left. */
function rowSubject(it: Case, { header }: Table, row: Table['rows'][number]): readonly string[] {
  const [label] = row
  if (!header && label !== undefined) return subjectOf(it, label)
  const [sources, gaps] = [row.flatMap((cell) => cell.sources), row.flatMap((cell) => cell.gaps)]
  return subjectOf(it, { sources, gaps }, [...LISTS, 'evidence'])
}

function subjectOf(
  it: Case,
  { sources, gaps }: Text,
  lists: readonly ((typeof LISTS)[number] | 'evidence')[] = LISTS,
): readonly string[] {
  const paths = [
    ...sources.flatMap((source) => (source.kind === 'case' ? [source.path] : [])),
    ...gaps.map(({ field }) => field),
  ].map(parsePath)
  for (const list of lists) {
    const index = paths.find(([root, second]) => root === list && typeof second === 'number')?.[1]
    const record = typeof index === 'number' ? it[list][index] : undefined
    if (record !== undefined) return [record.id]
  }
  const party = paths.find(([root]) => root === 'representative' || root === 'complainant')?.[0]
  if (party !== undefined) return [String(party)]
  const article = sources.find((source) => source.kind === 'article')
  if (article?.kind === 'article') return [article.id]
  // The phrase around the others is filled last.
  const phrase = sources.findLast((source) => source.kind === 'template' && !source.id.startsWith('shared/'))
  return phrase?.kind === 'template' ? [phrase.id.split('/').slice(1).join('/')] : []
}
