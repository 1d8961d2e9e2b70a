import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** A PDF that can be drawn, with the size of each page in points. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly pages: readonly PageSize[]
  readonly close: () => void
}

export interface PageSize {
  readonly widthPt: number
  readonly heightPt: number
}

let worker: PDFWorker | undefined

/**
 * Read a PDF for the screen. One worker serves all of them: starting one for
 * each new draft would cost more than reading it. Our papers embed all their
 * fonts, so none are fetched; evaluation and WebAssembly are off for the
 * content security policy.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  GlobalWorkerOptions.workerSrc = workerUrl
  worker ??= new PDFWorker()
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
  })
  const document = await task.promise
  const pages: PageSize[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    pages.push({ widthPt: width, heightPt: height })
  }
  return { document, pages, close: () => void task.destroy() }
}
