import type { PaperContent } from './assemble-blocks'
import { describeSubmission } from './describe-submission'
import type { Block, DraftText } from './draft-document'
import { groupedEvidenceTable } from './evidence-table'
import { addresseeOf } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import type { Values } from './written-text'

/**
 * Cover and index of the 证据册. Volume, copy, pages and date stay blank: they
 * are only known once the book is bound. So does the desk, unless it is a court.
 */
export function assembleEvidenceBook(facts: PaperFacts, template: Template): PaperContent {
  const submission = describeSubmission(facts)
  const values: Values = { ...submission.values, addressee: addressee(facts) }
  const opponents = submission.flags.opponents === true ? ['opponents'] : []
  const rows = ['volume', 'cause', 'submitter', ...opponents, 'addressee', 'date', 'pages', 'copy']
  return {
    flags: submission.flags,
    values,
    parts: {
      cover: [
        {
          kind: 'table',
          header: false,
          columns: [
            { title: '', weight: 40, align: 'center' },
            { title: '', weight: 124, align: 'left' },
          ],
          rows: rows.map((key) => [
            say(template, `cover.${key}`),
            values[key] ?? say(template, `blank.${key}`),
          ]),
          sources: [{ kind: 'template', id: `${template.kind}/cover` }],
        } satisfies Block,
      ],
      pageBreak: [{ kind: 'page-break', sources: [] }],
      index: groupedEvidenceTable(facts),
      signature: [signature(facts, template, { signer: 'signer', enclosures: [] })],
    },
  }
}

/** The court where one is named; other desks get the book besides, each its own copy, and their names are written in. */
function addressee(facts: PaperFacts): DraftText | undefined {
  const court = facts.case.claims?.addressees?.court?.trim() ?? ''
  return court === '' ? undefined : addresseeOf(facts, 'court')
}
