import { PDFContext, type PDFDict, type PDFRef, PDFStreamWriter } from 'pdf-lib'

/** The objects of a PDF file: its pages in order, and whatever else is put into its catalogue. */
export interface PdfFile {
  readonly context: PDFContext
  readonly catalog: PDFDict
  /** Sizes in points. */
  addPage(widthPt: number, heightPt: number): { readonly ref: PDFRef; readonly node: PDFDict }
  save(): Promise<Uint8Array>
}

/**
 * A file without pages. pdf-lib's own document would bring form fields, images and standard fonts along, which no
 * paper has and every start of the program would pay for.
 */
export function startPdfFile(): PdfFile {
  const context = PDFContext.create()
  const tree = context.nextRef()
  const catalog = context.obj({ Type: 'Catalog', Pages: tree })
  context.trailerInfo.Root = context.register(catalog)
  const kids: PDFRef[] = []

  return {
    context,
    catalog,
    addPage(widthPt, heightPt) {
      const node = context.obj({ Type: 'Page', Parent: tree, MediaBox: [0, 0, widthPt, heightPt] })
      const ref = context.register(node)
      kids.push(ref)
      return { ref, node }
    },
    save() {
      context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }))
      // All small objects in one compressed stream: each stream costs a start of the compression.
      const all = Number.POSITIVE_INFINITY
      return PDFStreamWriter.forContext(context, all, true, all).serializeToBuffer()
    },
  }
}
