import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { AppError } from '../errors/app-error'
import type { LawLibrary } from '../law/law-library'
import { applyOverrides, keyedTexts, placeOverrides } from './apply-overrides'
import { assembleBlocks, type PaperContent, paperTitle } from './assemble-blocks'
import { assembleCivilComplaint } from './assemble-civil-complaint'
import { assembleCivilElements } from './assemble-civil-elements'
import { assembleEvidenceBook } from './assemble-evidence-book'
import { assembleEvidenceList } from './assemble-evidence-list'
import { assemblePoliceReport } from './assemble-police-report'
import { assembleRegulatorComplaint } from './assemble-regulator-complaint'
import { assembleRightsRequest } from './assemble-rights-request'
import { assembleSecurityReport } from './assemble-security-report'
import { assembleTakedownNotice } from './assemble-takedown-notice'
import { assembleTimeline } from './assemble-timeline'
import {
  type AppliedOverride,
  type Block,
  type DraftDocument,
  type Gap,
  hasGapInText,
  textsOf,
  type Warning,
} from './draft-document'
import { lintCase } from './lint-case'
import { lintOverrides } from './lint-overrides'
import { markUnprintable } from './mark-unprintable'
import { type Mask, maskCase } from './mask-case'
import { maskText } from './mask-leaked'
import type { MaskMode } from './masking-rules'
import type { Override } from './override'
import { type FileFacts, gatherFacts, type PaperFacts } from './paper-facts'
import type { PaperKind } from './paper-kinds'
import type { PaperLayout } from './paper-layouts'
import { sayShared, sharedLabel } from './say'
import { type SharedWording, type Template, type Templates, templateName } from './template'
import { withoutEmptyTexts } from './without-empty-texts'

export interface PaperRequest {
  readonly kind: PaperKind
  readonly case: Case
  readonly law: LawLibrary
  readonly templates: Templates
  /** "Today": ages and the law of undated acts. The same case and day give the same draft. */
  readonly today: IsoDate
  /** How much is hidden; absent = nothing. */
  readonly mask?: MaskMode | undefined
  /** The owner's own wording of paragraphs; those of other papers are passed over. */
  readonly overrides?: readonly Override[] | undefined
  /** Evidence id → its bytes' length and SHA-256, where the files were opened. */
  readonly files: ReadonlyMap<string, FileFacts>
  /** Whether some embedded face has a glyph for a code point. */
  readonly canPrint: (codePoint: number) => boolean
  /** Absent = narrative. */
  readonly layout?: PaperLayout | undefined
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
export function draftPaper(asked: PaperRequest): DraftDocument {
  const request = { ...asked, case: withoutEmptyTexts(asked.case) }
  const { layout = 'narrative', templates } = request
  const template = (layout === 'elements' ? templates.elements : templates.papers).get(request.kind)
  if (template === undefined) {
    throw new AppError('wording-invalid', `No template ${request.kind}`, {
      wording: request.kind,
      placeholder: 'template',
    })
  }
  const mask = maskOf(request)
  const { facts, content, title, blocks: generated } = generate(request, template, mask)
  const printing = { canPrint: request.canPrint, wording: facts.wording, case: facts.case }
  const overrides = overridesIn(request, template, generated, mask)
  const blocks = markUnprintable(applyOverrides(generated, overrides), printing)
  return {
    kind: request.kind,
    title,
    day: request.today,
    profile: template.profile,
    author: facts.case.complainant.name ?? '',
    ...(mask === undefined ? {} : { masked: true }),
    ...(hasGapInText({ blocks: [...blocks] }) ? { draftMark: sharedLabel(facts.wording, 'draft.mark') } : {}),
    blocks: [...blocks],
    ...(overrides.length === 0 ? {} : { overrides: [...overrides] }),
    gaps: [...gapsOf(blocks), ...(content.gaps ?? [])],
    warnings: [
      ...(content.warnings ?? []),
      ...lintOverrides(facts, overrides, content.covered ?? []),
      ...lint(request, template, facts, blocks, mask),
    ],
  }
}

/** The paper as the program writes it. */
function generate(request: PaperRequest, template: Template, mask: Mask | undefined) {
  const wording = request.templates.shared
  const facts = gatherFacts({
    ...request,
    ...(mask === undefined ? {} : { case: mask.case }),
    template,
    wording,
    masking: request.templates.masking,
  })
  const assemble = request.layout === 'elements' ? assembleCivilElements : assemblers[request.kind]
  const content = assemble(facts, template)
  const title = paperTitle(template, content)
  const blocks = markUnprintable(
    [
      {
        kind: 'title',
        text: title,
        gaps: [],
        sources: [{ kind: 'template', id: `${templateName(template)}/title` }],
      },
      ...(mask === undefined ? [] : [maskNote(wording)]),
      ...assembleBlocks(template, content, facts.case),
    ],
    { canPrint: request.canPrint, wording, case: facts.case },
  )
  return { facts, content, title, blocks }
}

/** Whether a fact has changed is told from the whole facts; what is shown of them is no more than the paper shows. */
function overridesIn(
  request: PaperRequest,
  template: Template,
  generated: readonly Block[],
  mask: Mask | undefined,
): readonly AppliedOverride[] {
  const { kind, layout = 'narrative' } = request
  const overrides = (request.overrides ?? []).filter((it) => it.paper === kind && it.layout === layout)
  if (overrides.length === 0) return []
  if (mask === undefined) return placeOverrides(generated, overrides)
  const shown = new Map(keyedTexts(generated).map(({ key, text }) => [key, text]))
  const whole = generate(request, template, undefined)
  return placeOverrides(whole.blocks, overrides).map((override) => {
    const printed = shown.get(override.key) ?? ''
    const covered = (whole.content.covered ?? []).filter((value) => !printed.includes(value))
    const text = maskText({ text: mask.ownWording(override.text, printed) }, covered).text
    return { ...override, generated: printed, text }
  })
}

/** How facts are hidden in this paper; undefined where its reader needs all of them. */
function maskOf({ case: it, kind, mask = 'none', templates: { masking } }: PaperRequest): Mask | undefined {
  if (mask === 'none') return undefined
  const rule = mask === 'masked' ? masking.masked : masking.recipient[kind]
  const hidesNothing = rule.owner.length === 0 && !rule.respondents && !rule.thirdParties && !rule.sentences
  return hidesNothing ? undefined : maskCase(it, rule)
}

/** The checks look at the facts themselves, and say no more of them than the paper does. */
function lint(
  request: PaperRequest,
  template: Template,
  shown: PaperFacts,
  blocks: readonly Block[],
  mask: Mask | undefined,
): Warning[] {
  if (mask === undefined) return [...lintCase(shown, request.kind, blocks)]
  const facts = gatherFacts({
    ...request,
    template,
    wording: request.templates.shared,
    masking: request.templates.masking,
  })
  return lintCase(facts, request.kind, blocks).map((warning) => ({
    ...warning,
    text: mask.text(warning.text),
  }))
}

function maskNote(wording: SharedWording): Block {
  return { kind: 'paragraph', style: 'note', ...sayShared(wording, 'mask.note') }
}

/** The gaps of all texts in the order of the page, each field once. */
function gapsOf(blocks: readonly Block[]): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { field, question } of blocks.flatMap(textsOf).flatMap((text) => text.gaps)) {
    gaps.set(`${field}\n${question}`, { field, question })
  }
  return [...gaps.values()]
}
