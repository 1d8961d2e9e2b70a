import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Block, DraftDocument } from '../../shared/drafting/draft-document'
import { DRAFT_MARK_TYPE, type PageProfile, pageProfiles, textWidthPt } from '../pdf/page-profiles'
import { AROUND_TABLE, linesInColumn } from '../pdf/table-measures'
import { faceFont } from './docx-fonts'
import { docxParagraphs } from './docx-paragraph'
import { docxSignature } from './docx-signature'
import { docxStyles, halfPoints, styleIds, twips } from './docx-styles'
import { docxTable } from './docx-table'
import { stableDocx } from './stable-docx'

/**
 * A paper as a Word document, from the same blocks and measures as its PDF:
 * real styles, headings and table headers, so that it can be worked on. The
 * same draft gives the same bytes on any day, in any time zone.
 *
 * It names 仿宋, 黑体 and 宋体 and does not carry them: how lines break is the
 * reader's program's doing, and may differ from the PDF.
 *
 * @param profile - with the pitch of the lines of its PDF, which may be closer than usual.
 */
export async function renderDocx(
  draft: DraftDocument,
  profile: PageProfile = pageProfiles[draft.profile],
): Promise<Uint8Array> {
  const document = new Document({
    title: draft.title,
    creator: draft.author,
    lastModifiedBy: draft.author,
    styles: docxStyles(profile),
    sections: [
      {
        properties: pageProperties(profile),
        headers: draft.draftMark === undefined ? {} : { default: markHeader(draft.draftMark) },
        footers: { default: numberFooter(profile) },
        children: draft.blocks.flatMap((block, index) =>
          blockOf(block, goesWithNext(draft.blocks, index, profile), profile),
        ),
      },
    ],
  })
  return stableDocx(await Packer.toBuffer(document), draft.day)
}

/** As on the PDF: what leads to a table or to a list goes with it, and the signature takes two lines or a row along. */
function goesWithNext(blocks: readonly Block[], index: number, profile: PageProfile): boolean {
  const [block, next, afterNext] = blocks.slice(index)
  if (next?.kind === 'signature') return true
  if (block?.kind === 'paragraph' && (next?.kind === 'table' || block.text.endsWith('：'))) return true
  return next?.kind === 'paragraph' && afterNext?.kind === 'signature' && isOneLine(next.text, profile)
}

function isOneLine(text: string, profile: PageProfile): boolean {
  return linesInColumn(text, textWidthPt(profile) - 2 * profile.body.sizePt, profile.body.sizePt) === 1
}

function blockOf(block: Block, keepNext: boolean, profile: PageProfile): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return docxParagraphs(block, { style: styleIds.title })
    case 'heading':
      return docxParagraphs(block, { style: styleIds.headings[block.level] })
    case 'paragraph':
      return docxParagraphs(block, { ...paragraphStyles[block.style], keepNext, widowControl: true })
    case 'list':
      return block.items.flatMap((item, index) =>
        docxParagraphs(
          item,
          { keepNext: keepNext && index === block.items.length - 1, widowControl: true },
          item.label,
        ),
      )
    case 'table':
      return [thinLine(profile, true), docxTable(block, keepNext, profile), thinLine(profile, keepNext)]
    case 'signature':
      return docxSignature(block, profile)
    case 'page-break':
      return [new Paragraph({ ...thin(profile), pageBreakBefore: true, children: [] })]
  }
}

const paragraphStyles = {
  body: {},
  flush: { style: styleIds.flush },
  centred: { style: styleIds.flush, alignment: AlignmentType.CENTER },
  right: { style: styleIds.flush, alignment: AlignmentType.RIGHT },
  subtitle: { style: styleIds.subtitle },
  note: { style: styleIds.note },
} as const

/** Two tables without a line between them would become one. */
function thinLine(profile: PageProfile, keepNext: boolean): Paragraph {
  return new Paragraph({ ...thin(profile), keepNext, children: [] })
}

function thin({ body }: PageProfile) {
  return {
    style: styleIds.flush,
    spacing: { line: twips(body.pitchPt * AROUND_TABLE), lineRule: LineRuleType.EXACTLY },
  }
}

function pageProperties({
  widthPt,
  heightPt,
  marginPt,
  pageNumber,
}: PageProfile): NonNullable<ISectionOptions['properties']> {
  return {
    page: {
      size: { width: twips(widthPt), height: twips(heightPt) },
      margin: {
        top: twips(marginPt.top),
        bottom: twips(marginPt.bottom),
        left: twips(marginPt.left),
        right: twips(marginPt.right),
        header: twips(marginPt.top * 0.5),
        footer: twips(marginPt.bottom - pageNumber.belowTextPt),
      },
    },
  }
}

function numberFooter({ pageNumber }: PageProfile): Footer {
  const type = { size: halfPoints(pageNumber.sizePt), font: faceFont('title'), characterSpacing: 0 }
  const fields = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const
  const pieces = pageNumber.label.split(/(\{pages?\})/u).filter((piece) => piece !== '')
  const children = pieces.map((piece) =>
    piece === '{page}' || piece === '{pages}'
      ? new TextRun({ ...type, children: [fields[piece]] })
      : new TextRun({ ...type, text: piece }),
  )
  return new Footer({
    children: [new Paragraph({ style: styleIds.flush, alignment: AlignmentType.CENTER, children })],
  })
}

function markHeader(mark: string): Header {
  const run = new TextRun({
    text: mark,
    bold: true,
    size: halfPoints(DRAFT_MARK_TYPE.sizePt),
    font: faceFont('heading'),
    characterSpacing: 0,
  })
  return new Header({
    children: [new Paragraph({ style: styleIds.flush, alignment: AlignmentType.RIGHT, children: [run] })],
  })
}
