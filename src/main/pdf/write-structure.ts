import { type PDFDict, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import type { PdfFile } from './pdf-file'
import type { Part } from './placed-page'

/** A page of the file, and the part that each marked stretch of its text belongs to. */
interface MarkedPage {
  readonly ref: PDFRef
  readonly node: PDFDict
  readonly parts: readonly Part[]
}

/**
 * Write the structure of the paper (tagged PDF), so that a screen reader
 * meets titles, paragraphs, lists and tables in the order of the text.
 *
 * Source: ISO 32000-1, 14.7 and 14.8.
 */
export function writeStructure(
  { context, catalog }: PdfFile,
  structure: Part,
  pages: readonly MarkedPage[],
): void {
  const root = context.nextRef()
  const stretches = stretchesOf(pages)
  const refs = new Map<Part, PDFRef>()

  function write(part: Part, parent: PDFRef): PDFRef | undefined {
    const ref = context.nextRef()
    const children = part.children.flatMap((child) => write(child, ref) ?? [])
    const own = (stretches.get(part) ?? []).map(({ page, id }) =>
      context.obj({ Type: 'MCR', Pg: page, MCID: id }),
    )
    // An empty cell still counts as a cell of its row; anything else without text is left out.
    if (children.length === 0 && own.length === 0 && part.tag !== 'TD' && part.tag !== 'TH') return undefined
    const element = context.obj({ Type: 'StructElem', S: part.tag, P: parent, K: [...children, ...own] })
    if (part.cell !== undefined) element.set(PDFName.of('A'), context.obj({ O: 'Table', ...part.cell }))
    context.assign(ref, element)
    refs.set(part, ref)
    return ref
  }

  const top = write(structure, root)
  const numbers = pages.flatMap(({ node, parts }, index) => {
    node.set(PDFName.of('StructParents'), PDFNumber.of(index))
    node.set(PDFName.of('Tabs'), PDFName.of('S'))
    return [PDFNumber.of(index), context.obj(parts.flatMap((part) => refs.get(part) ?? []))]
  })
  const parentTree = context.register(context.obj({ Nums: numbers }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: top === undefined ? [] : [top],
      ParentTree: parentTree,
      ParentTreeNextKey: pages.length,
    }),
  )
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
}

function stretchesOf(
  pages: readonly MarkedPage[],
): ReadonlyMap<Part, readonly { page: PDFRef; id: number }[]> {
  const stretches = new Map<Part, { page: PDFRef; id: number }[]>()
  for (const { ref, parts } of pages) {
    parts.forEach((part, id) => {
      const known = stretches.get(part) ?? []
      known.push({ page: ref, id })
      stretches.set(part, known)
    })
  }
  return stretches
}
