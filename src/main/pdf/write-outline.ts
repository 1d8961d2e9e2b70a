import { type PDFContext, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFRef } from 'pdf-lib'
import type { PdfFile } from './pdf-file'
import type { PlacedPage } from './placed-page'

interface Entry {
  readonly title: string
  readonly level: number
  readonly page: PDFRef
  readonly topPt: number
  readonly children: Entry[]
}

/** Write the bookmarks of the paper: its title, with the headings below it. */
export function writeOutline(
  { context, catalog }: PdfFile,
  pages: readonly PlacedPage[],
  pageRefs: readonly PDFRef[],
  pageHeightPt: number,
): void {
  const entries = nest(
    pages.flatMap(({ bookmarks }, index) => {
      const page = pageRefs[index]
      if (page === undefined) return []
      return bookmarks.map(({ title, level, yPt }) => ({
        title,
        level,
        page,
        topPt: pageHeightPt - yPt,
        children: [],
      }))
    }),
  )
  if (entries.length === 0) return
  const outlines = context.nextRef()
  const ends = writeEntries(context, entries, outlines)
  context.assign(outlines, context.obj({ Type: 'Outlines', ...ends, Count: countOf(entries) }))
  catalog.set(PDFName.of('Outlines'), outlines)
}

function nest(flat: readonly Entry[]): readonly Entry[] {
  const roots: Entry[] = []
  const path: Entry[] = []
  for (const entry of flat) {
    while ((path.at(-1)?.level ?? -1) >= entry.level) path.pop()
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(entry)
    path.push(entry)
  }
  return roots
}

function writeEntries(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
): { First: PDFRef; Last: PDFRef } {
  const refs = entries.map(() => context.nextRef())
  entries.forEach((entry, index) => {
    const { page, topPt, children } = entry
    const ref = refs[index]
    if (ref === undefined) return
    const previous = refs[index - 1]
    const next = refs[index + 1]
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(entry.title),
        Parent: parent,
        Dest: [page, PDFName.of('XYZ'), PDFNull, PDFNumber.of(topPt), PDFNull],
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
        ...(children.length === 0
          ? {}
          : { ...writeEntries(context, children, ref), Count: countOf(children) }),
      }),
    )
  })
  const [first] = refs
  const last = refs.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('An outline level needs an entry')
  return { First: first, Last: last }
}

function countOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0)
}
