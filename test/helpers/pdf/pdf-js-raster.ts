import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Raster } from './raster'

interface Canvas {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/**
 * One page as pdf.js draws it: the renderer of Firefox and of our own preview.
 * It draws outlines itself, so the fonts of this computer cannot help it.
 */
export async function rasteriseWithPdfJs(
  bytes: Uint8Array,
  page: number,
  dotsPerInch: number,
): Promise<Raster> {
  const task = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const shown = await document.getPage(page)
    const viewport = shown.getViewport({ scale: dotsPerInch / 72 })
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
    const factory = document.canvasFactory as { create(width: number, height: number): Canvas }
    const { canvas, context } = factory.create(width, height)
    await shown.render({ canvas, canvasContext: context, viewport, background: 'white' }).promise

    const { data } = context.getImageData(0, 0, width, height)
    // Black text on white: one of the three colours is enough.
    const pixels = Uint8Array.from({ length: width * height }, (_, index) => data[4 * index] ?? 255)
    return { width, height, pixels, pixelsPerPt: dotsPerInch / 72 }
  } finally {
    await task.destroy()
  }
}
