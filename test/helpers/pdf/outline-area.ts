import type { Path } from 'fontkit'

/** Straight pieces that stand in for one curve. */
const PIECES = 8

/**
 * Area inside an outline, in its own square units: the ink that a glyph leaves.
 * Holes run the other way round, so they are subtracted by themselves.
 */
export function outlineArea(path: Path): number {
  let area = 0
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number) => {
    area += (x * toY - toX * y) / 2
    x = toX
    y = toY
  }
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args
    if (command === 'moveTo') [x, y, startX, startY] = [a, b, a, b]
    else if (command === 'lineTo') lineTo(a, b)
    else if (command === 'closePath') lineTo(startX, startY)
    else if (command === 'quadraticCurveTo') {
      const [fromX, fromY] = [x, y]
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const t = piece / PIECES
        const s = 1 - t
        lineTo(s * s * fromX + 2 * s * t * a + t * t * c, s * s * fromY + 2 * s * t * b + t * t * d)
      }
    } else throw new TypeError(`TrueType outlines have no ${command}`)
  }
  return Math.abs(area)
}
