import { readTemplates } from '../../src/main/drafting/read-templates'
import { readLaw } from '../../src/main/law/read-law'
import { IsoDate } from '../../src/shared/domain/calendar'
import type { Case } from '../../src/shared/domain/case'
import { type DraftDocument, textsOf } from '../../src/shared/drafting/draft-document'
import { draftPaper, type PaperRequest } from '../../src/shared/drafting/draft-paper'
import type { PaperKind } from '../../src/shared/drafting/paper-kinds'
import { resourcesFolder } from './resources-folder'

const shipped = Promise.all([readLaw(resourcesFolder), readTemplates(resourcesFolder)])

/** Draft a paper with the shipped law and templates on 2026-11-23, or as a test says. */
export async function draftForTest(
  kind: PaperKind,
  it: Case,
  overrides: Partial<PaperRequest> = {},
): Promise<DraftDocument> {
  const [law, templates] = await shipped
  return draftPaper({
    kind,
    case: it,
    law,
    templates,
    today: IsoDate.parse('2026-11-23'),
    files: new Map(),
    canPrint: () => true,
    ...overrides,
  })
}

/** All text of a paper, one line a text. */
export function textOf(draft: DraftDocument): string {
  return draft.blocks
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('\n')
}

/** The headings of one level, in the order of the page. */
export function headingsOf(draft: DraftDocument, level: 1 | 2 | 3): readonly string[] {
  return draft.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  )
}
