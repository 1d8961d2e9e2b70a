import { chineseMoment } from './chinese-dates'
import { chineseNumeral } from './chinese-numerals'
import type { Block, DraftText } from './draft-document'
import type { Exhibit } from './exhibit-numbers'
import type { PaperFacts } from './paper-facts'
import { askFor, sayShared, sharedLabel, words } from './say'
import { inCase, join, written } from './written-text'

/** Columns whose cells the owner may put in other words. */
const REWRITABLE: ReadonlySet<ExhibitField> = new Set(['source', 'proves'])
type ExhibitField = 'number' | 'title' | 'source' | 'proves' | 'pages'

/** The exhibits in a table: number, name, source, what each one is to prove; without evidence, a gap. */
export function evidenceTable(facts: PaperFacts): readonly Block[] {
  return exhibitTable(facts, { number: 16, title: 44, source: 44, proves: 52 }, (fields) =>
    facts.exhibits.map((exhibit) => cellsOf(facts, exhibit, fields)),
  )
}

/** The same for a letter that encloses the evidence list, where the sources stand. */
export function shortEvidenceTable(
  facts: PaperFacts,
  exhibits: readonly Exhibit[] = facts.exhibits,
): readonly Block[] {
  return exhibitTable(facts, { number: 13, title: 46, proves: 97 }, (fields) =>
    exhibits.map((exhibit) => cellsOf(facts, exhibit, fields)),
  )
}

/** The same with a line above each group, how each exhibit was obtained, and room for page numbers: 证据目录. */
export function groupedEvidenceTable(facts: PaperFacts): readonly Block[] {
  const groups = [...new Set(facts.exhibits.map(({ group }) => group))]
  return exhibitTable(facts, { number: 13, title: 34, source: 60, proves: 44, pages: 13 }, (fields) =>
    groups.flatMap((group, index) => [
      [groupLine(facts, group, index + 1)],
      ...facts.exhibits
        .filter((exhibit) => exhibit.group === group)
        .map((exhibit) => cellsOf(facts, exhibit, fields, howObtained)),
    ]),
  )
}

/** @param weights - the columns, each with its share of the width. */
function exhibitTable(
  facts: PaperFacts,
  weights: Partial<Record<ExhibitField, number>>,
  rowsOf: (fields: readonly ExhibitField[]) => DraftText[][],
): readonly Block[] {
  const fields = Object.keys(weights) as ExhibitField[]
  const rows = rowsOf(fields)
  if (rows.length === 0)
    return [{ kind: 'paragraph', style: 'body', ...askFor(facts.wording, 'evidence', 'evidence') }]
  return [
    {
      kind: 'table',
      header: true,
      columns: fields.map((field) => ({
        title: sharedLabel(facts.wording, `evidenceTable.${field}`),
        weight: weights[field] ?? 0,
        align: field === 'number' || field === 'pages' ? 'center' : 'left',
        ...(REWRITABLE.has(field) ? { name: field } : {}),
      })),
      rows,
      sources: [{ kind: 'template', id: 'shared/evidenceTable' }],
    },
  ]
}

function cellsOf(
  facts: PaperFacts,
  exhibit: Exhibit,
  fields: readonly ExhibitField[],
  sourceOf: (facts: PaperFacts, exhibit: Exhibit, source: DraftText) => DraftText = (_, __, source) => source,
): DraftText[] {
  const { item, index, number } = exhibit
  const path = `evidence[${index}]`
  const fact = (field: 'source' | 'proves') => {
    const value = item[field]?.trim()
    return value === undefined || value === ''
      ? askFor(facts.wording, `evidence.${field}`, `${path}.${field}`, { title: written(item.title) })
      : written(value, inCase(`${path}.${field}`))
  }
  const cells: Readonly<Record<ExhibitField, () => DraftText>> = {
    number: () => written(number, inCase(`${path}.id`)),
    title: () => written(item.title, inCase(`${path}.title`)),
    source: () => sourceOf(facts, exhibit, fact('source')),
    proves: () => fact('proves'),
    // Filled in by hand, or by the evidence book.
    pages: () => written(''),
  }
  return fields.map((field) => cells[field]())
}

/** 本人手机短信（2026年10月6日，手机系统截图）: the source, and when and by what method it was obtained. */
function howObtained(facts: PaperFacts, { item, index }: Exhibit, source: DraftText): DraftText {
  const at = (field: string) => inCase(`evidence[${index}].${field}`)
  const { obtainedAt } = item
  const method = item.method?.trim() ?? ''
  const how = [
    ...(obtainedAt === undefined
      ? []
      : [
          sayShared(facts.wording, 'evidenceTable.obtainedOn', {
            day: written(chineseMoment(obtainedAt, 'day'), at('obtainedAt')),
            // The method tells what the day is the day of.
            bare: method === '' ? written('') : undefined,
          }),
        ]),
    ...(method === '' ? [] : [written(method, at('method'))]),
  ]
  return how.length === 0
    ? source
    : sayShared(facts.wording, 'evidenceTable.obtained', { source, how: join(how, '，') })
}

function groupLine(facts: PaperFacts, group: string, number: number): DraftText {
  return sayShared(facts.wording, 'evidenceTable.group', {
    number: written(chineseNumeral(number)),
    title: written(words(facts.wording, 'exhibitGroup', [group])),
  })
}
