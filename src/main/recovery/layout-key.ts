import { encode } from 'uqr'
import type { Fonts } from '../pdf/fonts'
import { layoutLines } from '../pdf/layout-lines'
import { plainText, readLetters } from '../pdf/letters'
import { addPart, movedBy, type Part, type PlacedItem } from '../pdf/placed-page'
import type { Slab } from '../pdf/slab'

/** Width of the code without its margin: 1 mm and more a module, which any telephone reads from paper. */
const CODE_PT = 128
/** Blank around a code, in modules. Source: ISO/IEC 18004, 6.3.8. */
const QUIET_MODULES = 4
const BETWEEN_PT = 30
const TYPE = { sizePt: 16, pitchPt: 26, align: 'left', indentCharacters: 0, trackingEm: 0 } as const

const PREFIX = 'AGE-SECRET-KEY-1'
const GROUP = 4
const GROUPS_IN_LINE = 4

/** The key twice, as a QR code and beside it as text in groups of four, in one piece. */
export function layoutKey(identity: string, parent: Part, fonts: Fonts): Slab {
  const lines = [PREFIX, ...groupedLines(identity.slice(PREFIX.length))]
  const code = layoutCode(identity)
  const left = CODE_PT + BETWEEN_PT
  const top = Math.max(0, (CODE_PT - lines.length * TYPE.pitchPt) / 2)
  const part = addPart(parent, 'P')
  const text = lines.flatMap((line, index) => {
    const [letters = []] = readLetters(plainText(line), 'heading', fonts)
    const [items = []] = layoutLines(letters, TYPE, CODE_PT * 3, part)
    return items.map((item) => movedBy(item, left, top + index * TYPE.pitchPt))
  })
  return { heightPt: Math.max(CODE_PT, lines.length * TYPE.pitchPt), items: [...code, ...text] }
}

function groupedLines(text: string): readonly string[] {
  const groups = text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  const lines: string[] = []
  for (let from = 0; from < groups.length; from += GROUPS_IN_LINE) {
    lines.push(groups.slice(from, from + GROUPS_IN_LINE).join('  '))
  }
  return lines
}

/** One box for each run of dark modules. Upper case and digits only, so that the code stays coarse. */
function layoutCode(text: string): readonly PlacedItem[] {
  const { data } = encode(text, { ecc: 'M', border: 0 })
  const modulePt = CODE_PT / data.length
  return data.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => ({
      kind: 'ink' as const,
      xPt: from * modulePt,
      yPt: y * modulePt,
      widthPt: length * modulePt,
      heightPt: modulePt,
    })),
  )
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [index, dark] of row.entries()) {
    if (!dark) continue
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.length === index) last.length += 1
    else runs.push({ from: index, length: 1 })
  }
  return runs
}

/** Blank to leave above and below the code, in points. */
export const QUIET_PT = (CODE_PT / 33) * QUIET_MODULES
