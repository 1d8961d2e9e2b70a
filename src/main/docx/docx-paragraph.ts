import { type IParagraphOptions, Paragraph, ShadingType, TextRun } from 'docx'
import { linesOf } from '../../shared/domain/line-end'
import type { GapMark } from '../../shared/drafting/draft-document'
import { takesSpace } from '../pdf/list-label'
import { faceFont } from './docx-fonts'

interface MarkedText {
  readonly text: string
  readonly gaps: readonly GapMark[]
}

/** Ground of a missing fact: seen on the screen, and on a black-and-white print beside the bold type. */
const GAP_GROUND = 'E6E6E6'

/**
 * A text as paragraphs, one for each of its lines; blank lines are left out,
 * as on the PDF.
 *
 * @param label - stands before the first line: `1.`
 */
export function docxParagraphs(
  marked: MarkedText,
  options: IParagraphOptions,
  label?: string,
): readonly Paragraph[] {
  return markedLines(label === undefined ? marked : labelled(label, marked)).map(
    (line) => new Paragraph({ ...options, children: runsOf(line) }),
  )
}

function labelled(label: string, { text, gaps }: MarkedText): MarkedText {
  const lead = takesSpace(label) ? `${label} ` : label
  const moved = gaps.map((gap) => ({
    ...gap,
    start: gap.start + lead.length,
    end: gap.end + lead.length,
  }))
  return { text: `${lead}${text}`, gaps: moved }
}

/** The lines that hold anything, each with its share of the gaps. */
function markedLines({ text, gaps }: MarkedText): readonly MarkedText[] {
  return linesOf(text)
    .filter((line) => line.text.trim() !== '')
    .map(({ text: line, start: from }) => ({
      text: line,
      gaps: gaps
        .filter((gap) => gap.start < from + line.length && gap.end > from)
        .map((gap) => ({
          ...gap,
          start: Math.max(gap.start - from, 0),
          end: Math.min(gap.end - from, line.length),
        })),
    }))
}

function runsOf({ text, gaps }: MarkedText): readonly TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  for (const { start, end } of gaps) {
    if (start > at) runs.push(new TextRun(text.slice(at, start)))
    runs.push(
      new TextRun({
        text: text.slice(start, end),
        bold: true,
        font: faceFont('heading'),
        shading: { type: ShadingType.CLEAR, fill: GAP_GROUND },
      }),
    )
    at = end
  }
  if (at < text.length) runs.push(new TextRun(text.slice(at)))
  return runs
}
