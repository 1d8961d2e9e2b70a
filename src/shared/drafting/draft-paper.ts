import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { AppError } from '../errors/app-error'
import type { LawLibrary } from '../law/law-library'
import { assembleBlocks, type PaperContent, paperTitle } from './assemble-blocks'
import { assembleCivilComplaint } from './assemble-civil-complaint'
import { assembleEvidenceBook } from './assemble-evidence-book'
import { assembleEvidenceList } from './assemble-evidence-list'
import { assemblePoliceReport } from './assemble-police-report'
import { assembleRegulatorComplaint } from './assemble-regulator-complaint'
import { assembleRightsRequest } from './assemble-rights-request'
import { assembleSecurityReport } from './assemble-security-report'
import { assembleTakedownNotice } from './assemble-takedown-notice'
import { assembleTimeline } from './assemble-timeline'
import { type Block, type DraftDocument, type Gap, hasGapInText, textsOf } from './draft-document'
import { lintCase } from './lint-case'
import { markUnprintable } from './mark-unprintable'
import { type FileFacts, gatherFacts, type PaperFacts } from './paper-facts'
import type { PaperKind } from './paper-kinds'
import { sharedLabel } from './say'
import type { Template, Templates } from './template'

export interface PaperRequest {
  readonly kind: PaperKind
  readonly case: Case
  readonly law: LawLibrary
  readonly templates: Templates
  /** "Today": ages and the law of undated acts. The same case and day give the same draft. */
  readonly today: IsoDate
  /** Evidence id → its bytes' length and SHA-256, where the files were opened. */
  readonly files: ReadonlyMap<string, FileFacts>
  /** Whether some embedded face has a glyph for a code point. */
  readonly canPrint: (codePoint: number) => boolean
}

const assemblers: Record<PaperKind, (facts: PaperFacts, template: Template) => PaperContent> = {
  'police-report': assemblePoliceReport,
  'security-report': assembleSecurityReport,
  'regulator-complaint': assembleRegulatorComplaint,
  'takedown-notice': assembleTakedownNotice,
  'rights-request': assembleRightsRequest,
  'civil-complaint': assembleCivilComplaint,
  'evidence-list': assembleEvidenceList,
  'evidence-book': assembleEvidenceBook,
  timeline: assembleTimeline,
}

/**
 * Draft one paper: the only way from a case to a document.
 *
 * Pure, and invents nothing: each block says which fact, wording or article it
 * comes from; what the case does not say is a gap.
 *
 * @throws AppError `wording-invalid` when the template asks for something the paper does not offer.
 */
export function draftPaper(request: PaperRequest): DraftDocument {
  const template = request.templates.papers.get(request.kind)
  if (template === undefined) {
    throw new AppError('wording-invalid', `No template ${request.kind}`, {
      wording: request.kind,
      placeholder: 'template',
    })
  }
  const facts = gatherFacts({ ...request, template, wording: request.templates.shared })
  const content = assemblers[request.kind](facts, template)
  const title = paperTitle(template, content)
  const blocks = markUnprintable(
    [
      { kind: 'title', text: title, gaps: [], sources: [{ kind: 'template', id: `${template.kind}/title` }] },
      ...assembleBlocks(template, content),
    ],
    { canPrint: request.canPrint, wording: facts.wording, case: request.case },
  )
  return {
    kind: request.kind,
    title,
    day: request.today,
    profile: template.profile,
    author: request.case.complainant.name ?? '',
    ...(hasGapInText({ blocks: [...blocks] }) ? { draftMark: sharedLabel(facts.wording, 'draft.mark') } : {}),
    blocks: [...blocks],
    gaps: [...gapsOf(blocks), ...(content.gaps ?? [])],
    warnings: [...(content.warnings ?? []), ...lintCase(facts, request.kind, blocks)],
  }
}

/** The gaps of all texts in the order of the page, each field once. */
function gapsOf(blocks: readonly Block[]): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { field, question } of blocks.flatMap(textsOf).flatMap((text) => text.gaps)) {
    gaps.set(`${field}\n${question}`, { field, question })
  }
  return [...gaps.values()]
}
