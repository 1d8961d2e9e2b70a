import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { gridTrackingEm, type PageProfile, type TypeSize } from '../pdf/page-profiles'
import { type DocxFace, faceFont } from './docx-fonts'

/** Word counts type in half points and everything else in twentieths of a point. */
export const halfPoints = (pt: number): number => Math.round(pt * 2)
export const twips = (pt: number): number => Math.round(pt * 20)

/** Ids of the styles that blocks are set in; the built-in ones keep Word's own ids, so that its outline shows them. */
export const styleIds = {
  title: 'Title',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  body: 'Normal',
  flush: 'FlushText',
  subtitle: 'SubtitleText',
  note: 'NoteText',
  table: {
    usual: { text: 'TableText', head: 'TableHead' },
    dense: { text: 'TableTextDense', head: 'TableHeadDense' },
  },
} as const

/** The styles of a paper, with the measures of its PDF. */
export function docxStyles(profile: PageProfile): IStylesOptions {
  const { body, heading, title, subtitle, note } = profile
  const tracking = { characterSpacing: twips(gridTrackingEm(profile) * body.sizePt) }
  const indent = { firstLine: twips(2 * body.sizePt) }

  return {
    default: {
      document: {
        run: {
          ...run('text', body),
          ...tracking,
          // Latin words and numbers are no Chinese: called so, they would break anywhere.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
          noProof: true,
        },
        paragraph: { ...lines(body), indent, alignment: AlignmentType.BOTH },
      },
      title: {
        run: { ...run('title', title), bold: true, characterSpacing: 0 },
        paragraph: {
          ...lines(title, { after: profile.belowTitlePt }),
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          keepNext: true,
        },
      },
      heading1: headingStyle(
        'heading',
        heading,
        heading.align === 'center' ? { firstLine: 0 } : indent,
        profile.aboveHeadingPt,
        heading.align,
      ),
      heading2: headingStyle('heading', body, indent, 0),
      heading3: headingStyle('title', body, indent, 0),
    },
    paragraphStyles: [
      { ...derived(styleIds.flush, '顶格正文'), paragraph: { indent: { firstLine: 0 } } },
      {
        ...derived(styleIds.subtitle, '案由'),
        run: { ...run('title', subtitle), characterSpacing: 0 },
        paragraph: { ...lines(subtitle), indent: { firstLine: 0 }, alignment: AlignmentType.CENTER },
      },
      {
        ...derived(styleIds.note, '说明文字'),
        run: { ...run('text', note), characterSpacing: 0 },
        paragraph: { ...lines(note), indent: { firstLine: 0 } },
      },
      tableStyle(styleIds.table.usual.text, '表格正文', 'text', profile.table.usual),
      tableStyle(styleIds.table.usual.head, '表格标题', 'heading', profile.table.usual),
      tableStyle(styleIds.table.dense.text, '密表正文', 'text', profile.table.dense),
      tableStyle(styleIds.table.dense.head, '密表标题', 'heading', profile.table.dense),
    ],
  }
}

function run(face: DocxFace, { sizePt }: TypeSize) {
  return { font: faceFont(face), size: halfPoints(sizePt), color: '000000' }
}

/** Baselines stand exactly as far from each other as on the PDF. */
export function lines({ pitchPt }: TypeSize, { after = 0, before = 0 } = {}) {
  return {
    spacing: {
      line: twips(pitchPt),
      lineRule: LineRuleType.EXACTLY,
      before: twips(before),
      after: twips(after),
    },
  }
}

function headingStyle(
  face: DocxFace,
  size: TypeSize,
  indent: { firstLine: number },
  abovePt: number,
  alignment: 'left' | 'center' = 'left',
) {
  return {
    run: { ...run(face, size), bold: true },
    paragraph: {
      ...lines(size, { before: abovePt }),
      indent,
      alignment,
      keepNext: true,
      keepLines: true,
    },
  }
}

function derived(id: string, name: string): IParagraphStyleOptions {
  return { id, name, basedOn: styleIds.body, quickFormat: true }
}

function tableStyle(id: string, name: string, face: DocxFace, type: TypeSize): IParagraphStyleOptions {
  return {
    ...derived(id, name),
    run: { ...run(face, type), bold: face === 'heading', characterSpacing: 0 },
    paragraph: { ...lines(type), indent: { firstLine: 0 }, alignment: AlignmentType.LEFT },
  }
}
