import type { PaperContent } from './assemble-blocks'
import { describeSubmission } from './describe-submission'
import type { Block } from './draft-document'
import { groupedEvidenceTable } from './evidence-table'
import type { PaperFacts } from './paper-facts'
import { say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, written } from './written-text'

/** 证据目录 (民事证据规定 art. 19): number, name, source, what it is to prove; signed, dated, with the check values behind it. */
export function assembleEvidenceList(facts: PaperFacts, template: Template): PaperContent {
  return {
    ...describeSubmission(facts),
    parts: {
      evidenceTable: groupedEvidenceTable(facts),
      signature: [signature(facts, template, { signer: 'signer', enclosures: [] })],
      fingerprints: fingerprints(facts, template),
    },
  }
}

/** The check value of every file, so that a copy can be told from a changed one. Empty where the files were not opened. */
function fingerprints(facts: PaperFacts, template: Template): readonly Block[] {
  const rows = facts.exhibits.flatMap(({ item, index, number }) => {
    const file = facts.files.get(item.id)
    if (file === undefined) return []
    const source = inCase(`evidence[${index}].file`)
    const name = item.file.split('/').at(-1) ?? item.file
    return [
      [
        written(number, source),
        written(name, source),
        written(String(file.byteLength), source),
        written(file.sha256, source),
      ],
    ]
  })
  if (rows.length === 0) return []
  const title = (key: string) => say(template, `fingerprints.${key}`).text
  return [
    { kind: 'page-break', sources: [] },
    { kind: 'heading', level: 1, ...say(template, 'fingerprints.title') },
    { kind: 'paragraph', style: 'note', ...say(template, 'fingerprints.note') },
    {
      kind: 'table',
      header: true,
      columns: [
        { title: title('number'), weight: 14, align: 'center' },
        { title: title('file'), weight: 46, align: 'left' },
        { title: title('bytes'), weight: 22, align: 'right' },
        { title: title('sha256'), weight: 82, align: 'left' },
      ],
      rows,
      sources: [{ kind: 'template', id: `${template.kind}/fingerprints` }],
    },
  ]
}
