import { chineseNumeral } from './chinese-numerals'
import type { Block, DraftText } from './draft-document'
import type { Exhibit } from './exhibit-numbers'
import type { PaperFacts } from './paper-facts'
import { askFor, sayShared, sharedLabel, words } from './say'
import { inCase, written } from './written-text'

/** The exhibits in a table: number, name, source, what each one is to prove; without evidence, a gap. */
export function evidenceTable(
  facts: PaperFacts,
  exhibits: readonly Exhibit[] = facts.exhibits,
): readonly Block[] {
  if (exhibits.length === 0) return noEvidence(facts)
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column(facts, 'number', 16, 'center'),
        column(facts, 'title', 44),
        { ...column(facts, 'source', 44), name: 'source' },
        { ...column(facts, 'proves', 52), name: 'proves' },
      ],
      rows: exhibits.map((exhibit) => exhibitCells(facts, exhibit)),
      sources: [{ kind: 'template', id: 'shared/evidenceTable' }],
    },
  ]
}

/** The same with a line above each group and room for page numbers: 证据目录. */
export function groupedEvidenceTable(facts: PaperFacts): readonly Block[] {
  if (facts.exhibits.length === 0) return noEvidence(facts)
  const groups = [...new Set(facts.exhibits.map(({ group }) => group))]
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column(facts, 'number', 14, 'center'),
        column(facts, 'title', 40),
        { ...column(facts, 'source', 46), name: 'source' },
        { ...column(facts, 'proves', 48), name: 'proves' },
        column(facts, 'pages', 16, 'center'),
      ],
      rows: groups.flatMap((group, index) => [
        [groupLine(facts, group, index + 1)],
        ...facts.exhibits
          .filter((exhibit) => exhibit.group === group)
          .map((exhibit) => [...exhibitCells(facts, exhibit), written('')]),
      ]),
      sources: [{ kind: 'template', id: 'shared/evidenceTable' }],
    },
  ]
}

function noEvidence(facts: PaperFacts): readonly Block[] {
  return [{ kind: 'paragraph', style: 'body', ...askFor(facts.wording, 'evidence', 'evidence') }]
}

function exhibitCells(facts: PaperFacts, { item, index, number }: Exhibit): DraftText[] {
  const path = `evidence[${index}]`
  const fact = (field: 'source' | 'proves') => {
    const value = item[field]?.trim()
    return value === undefined || value === ''
      ? askFor(facts.wording, `evidence.${field}`, `${path}.${field}`, { title: written(item.title) })
      : written(value, inCase(`${path}.${field}`))
  }
  return [
    written(number, inCase(`${path}.id`)),
    written(item.title, inCase(`${path}.title`)),
    fact('source'),
    fact('proves'),
  ]
}

function groupLine(facts: PaperFacts, group: string, number: number): DraftText {
  return sayShared(facts.wording, 'evidenceTable.group', {
    number: written(chineseNumeral(number)),
    title: written(words(facts.wording, 'exhibitGroup', [group])),
  })
}

function column(facts: PaperFacts, key: string, weight: number, align: 'left' | 'center' = 'left') {
  return { title: sharedLabel(facts.wording, `evidenceTable.${key}`), weight, align }
}
