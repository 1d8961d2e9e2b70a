import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page as grey pixels, 0 black to 255 white. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly pixelsPerPt: number
}

const NO_FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>CACHE</cachedir></fontconfig>
`

/** One page as `pdftoppm` draws it on a computer that has no font at all. */
export function rasterise(bytes: Uint8Array, page: number, dotsPerInch: number): Raster {
  const folder = mkdtempSync(join(tmpdir(), 'leak-docket-raster-'))
  try {
    const configuration = join(folder, 'no-fonts.conf')
    writeFileSync(configuration, NO_FONTS.replace('CACHE', join(folder, 'cache')))
    const only = String(page)
    const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), '-f', only, '-l', only, '-'], {
      input: bytes,
      env: { ...process.env, FONTCONFIG_FILE: configuration },
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    return { ...readPgm(pgm), pixelsPerPt: dotsPerInch / 72 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Black area of a rectangle given in points from the page's top left corner, in square points. */
export function inkIn(
  { pixels, width, height, pixelsPerPt }: Raster,
  rectangle: {
    readonly xPt: number
    readonly yPt: number
    readonly widthPt: number
    readonly heightPt: number
  },
): number {
  const clamp = (value: number, limit: number) =>
    Math.max(0, Math.min(limit, Math.round(value * pixelsPerPt)))
  const right = clamp(rectangle.xPt + rectangle.widthPt, width)
  const bottom = clamp(rectangle.yPt + rectangle.heightPt, height)
  let darkness = 0
  for (let y = clamp(rectangle.yPt, height); y < bottom; y += 1) {
    for (let x = clamp(rectangle.xPt, width); x < right; x += 1)
      darkness += 255 - (pixels[y * width + x] ?? 255)
  }
  return darkness / 255 / pixelsPerPt ** 2
}

function readPgm(file: Uint8Array): Omit<Raster, 'pixelsPerPt'> {
  // "P5 width height 255" and one blank, then the pixels row by row.
  const header = Buffer.from(file.subarray(0, 64)).toString('latin1')
  const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(header)
  if (match === null) throw new TypeError('Not a grey PGM picture')
  return { width: Number(match[1]), height: Number(match[2]), pixels: file.subarray(match[0].length) }
}
