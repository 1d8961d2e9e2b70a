import { isSpace } from './character-class'
import type { EmbeddedFace } from './embed-face'
import type { FaceName } from './fonts'
import type { Letter } from './letters'
import { numberText as n } from './number-text'
import type {
  Part,
  PlacedGap,
  PlacedItem,
  PlacedLine,
  PlacedPage,
  PlacedRule,
  PlacedShade,
} from './placed-page'
import { utf16Hex } from './to-unicode-map'

/** Resource names of the faces. */
export const faceNames: Readonly<Record<FaceName, string>> = { text: 'F1', title: 'F2', heading: 'F3' }

/** The grey of a header row. */
const SHADE = 0.94
/** Ground and line of a gap: found at a glance on the screen, and still seen on a black-and-white print. */
const GAP_TINT = '1 0.95 0.78'
const GAP_LINE_PT = 0.6
const GAP_DASH = '[2.4 1.6] 0 d'

/**
 * Readers guess a space where letters stand further apart than about a tenth
 * of an em, and a new word where they overlap; such a line says its text itself.
 */
const UNSAID_EM = 0.08

/** What a page draws, and which part each numbered stretch of its text belongs to. */
interface DrawnPage {
  readonly content: string
  /** The part of marked stretch 0, 1, 2, … */
  readonly parts: readonly Part[]
}

/** Write the operators of one page. PDF counts upwards from the lower edge; the layout downwards from the upper. */
export function drawPage(
  page: PlacedPage,
  pageHeightPt: number,
  faces: Readonly<Record<FaceName, EmbeddedFace>>,
): DrawnPage {
  const lines = page.items.filter((item) => item.kind === 'line')
  const ground = page.items.flatMap((item) => groundOperators(item, pageHeightPt))
  const operators = ground.length === 0 ? [] : ['/Artifact BMC', ...ground, 'EMC']

  const parts: Part[] = []
  let open: Part | undefined
  let isOpen = false
  for (const line of lines) {
    if (!isOpen || line.part !== open) {
      if (isOpen) operators.push('EMC')
      if (line.part === undefined) operators.push('/Artifact BMC')
      else operators.push(`/${line.part.tag} <</MCID ${parts.push(line.part) - 1}>> BDC`)
      open = line.part
      isOpen = true
    }
    operators.push(lineOperators(line, pageHeightPt, faces))
  }
  if (isOpen) operators.push('EMC')
  return { content: operators.join('\n'), parts }
}

function groundOperators(item: PlacedItem, pageHeightPt: number): readonly string[] {
  switch (item.kind) {
    case 'gap':
      return [gapOperators(item, pageHeightPt)]
    case 'shade':
      return [`q ${SHADE} g ${boxOperators(item, pageHeightPt)} f Q`]
    case 'ink':
      return [`q 0 g ${boxOperators(item, pageHeightPt)} f Q`]
    case 'rule':
      return [ruleOperators(item, pageHeightPt)]
    case 'line':
      return []
  }
}

function boxOperators(box: PlacedShade | PlacedGap, pageHeightPt: number): string {
  const bottom = n(pageHeightPt - box.yPt - box.heightPt)
  return `${n(box.xPt)} ${bottom} ${n(box.widthPt)} ${n(box.heightPt)} re`
}

function ruleOperators(rule: PlacedRule, pageHeightPt: number): string {
  const from = `${n(rule.xPt)} ${n(pageHeightPt - rule.yPt)} m`
  const to = `${n(rule.toXPt)} ${n(pageHeightPt - rule.toYPt)} l`
  // Square ends close the corners of a table.
  return `q 2 J ${n(rule.thicknessPt)} w ${from} ${to} S Q`
}

function gapOperators(gap: PlacedGap, pageHeightPt: number): string {
  const bottom = n(pageHeightPt - gap.yPt - gap.heightPt)
  const ground = `${GAP_TINT} rg ${boxOperators(gap, pageHeightPt)} f`
  const line = `${GAP_LINE_PT} w ${GAP_DASH} ${n(gap.xPt)} ${bottom} m ${n(gap.xPt + gap.widthPt)} ${bottom} l S`
  return `q ${ground} ${line} Q`
}

function lineOperators(
  line: PlacedLine,
  pageHeightPt: number,
  faces: Readonly<Record<FaceName, EmbeddedFace>>,
): string {
  const runs: string[] = []
  let start = 0
  while (start < line.letters.length) {
    const face = line.letters[start]?.glyph.face
    let end = start + 1
    while (end < line.letters.length && line.letters[end]?.glyph.face === face) end += 1
    if (face !== undefined) {
      const position = `1 0 0 1 ${n(line.xPt + (line.offsetsPt[start] ?? 0))} ${n(pageHeightPt - line.yPt)} Tm`
      const text = runOperators(line, start, end, faces[face])
      runs.push(`/${faceNames[face]} ${n(line.sizePt)} Tf ${position} ${text}`)
    }
    start = end
  }
  const shown = `BT ${n(line.spacingPt)} Tc ${runs.join(' ')} ET`
  return needsSaying(line)
    ? `/Span <</ActualText <FEFF${utf16Hex(textOf(line.letters))}>>> BDC ${shown} EMC`
    : shown
}

/** Glyphs of one face, with the corrections that bring each to its place. */
function runOperators(line: PlacedLine, start: number, end: number, face: EmbeddedFace): string {
  const perMillePt = line.sizePt / 1000
  const originPt = line.offsetsPt[start] ?? 0
  let pen = 0
  let text = '[<'
  for (let index = start; index < end; index += 1) {
    const letter = line.letters[index]
    if (letter === undefined) continue
    const correction = Math.round((pen - ((line.offsetsPt[index] ?? 0) - originPt)) / perMillePt)
    if (correction !== 0) text += `> ${correction} <`
    text += face.encode(letter)
    pen += face.widthOf(letter) * perMillePt - correction * perMillePt + Number(n(line.spacingPt))
  }
  return `${text}>] TJ`
}

function needsSaying({ letters, offsetsPt, sizePt }: PlacedLine): boolean {
  return letters.some((letter, index) => {
    const left = letters[index - 1]
    if (left === undefined || isSpace(left.codePoint) || isSpace(letter.codePoint)) return false
    const apart = (offsetsPt[index] ?? 0) - (offsetsPt[index - 1] ?? 0) - left.glyph.widthEm * sizePt
    return Math.abs(apart) > UNSAID_EM * sizePt
  })
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ source }) => source).join('')
}
