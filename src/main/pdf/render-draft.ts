import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import type { BlockPlace, GapPlace } from '../../shared/contract/host-contract'
import type { DraftDocument } from '../../shared/drafting/draft-document'
import { blockPlacesOf } from './block-places'
import { drawPage, faceNames } from './draw-page'
import { type EmbeddedFace, embedFace } from './embed-face'
import type { FaceName, Fonts } from './fonts'
import { type LaidOutDraft, layoutDraft } from './layout-draft'
import { writeOutline } from './write-outline'
import { writeStructure } from './write-structure'

export interface RenderedDraft {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Where the missing facts stand, one place for each line that a gap runs over. */
  readonly places: readonly GapPlace[]
  /** Where the paragraphs and list items that have a name stand, one place for each page they run over. */
  readonly blockPlaces: readonly BlockPlace[]
}

/**
 * Draw a paper as PDF 1.7: fonts inside, text that can be copied, bookmarks,
 * tags for screen readers. The same draft gives the same bytes on any day, in
 * any time zone.
 */
export async function renderDraft(draft: DraftDocument, fonts: Fonts): Promise<RenderedDraft> {
  const laidOut = layoutDraft(draft, fonts)
  const { pages, profile, structure } = laidOut
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const faces: Record<FaceName, EmbeddedFace> = {
    text: embedFace(context, fonts.faces.text),
    title: embedFace(context, fonts.faces.title),
    heading: embedFace(context, fonts.faces.heading),
  }
  const resources = context.nextRef()

  const marked = pages.map((page) => {
    const drawn = drawPage(page, profile.heightPt, faces)
    const { ref, node } = document.addPage([profile.widthPt, profile.heightPt])
    node.set(PDFName.of('Resources'), resources)
    node.set(PDFName.of('Contents'), context.register(context.flateStream(drawn.content)))
    return { ref, node, parts: drawn.parts }
  })
  context.assign(resources, context.obj({ Font: writeFaces(faces) }))

  const pageRefs = marked.map(({ ref }) => ref)
  writeOutline(document, pages, pageRefs, profile.heightPt)
  writeStructure(document, structure, marked)
  writeInformation(document, draft)

  const bytes = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, pages: pages.length, places: placesOf(laidOut), blockPlaces: blockPlacesOf(laidOut) }
}

function writeFaces(faces: Readonly<Record<FaceName, EmbeddedFace>>): Record<string, PDFRef> {
  const fonts: Record<string, PDFRef> = {}
  for (const face of ['text', 'title', 'heading'] as const) {
    const ref = faces[face].write()
    if (ref !== undefined) fonts[faceNames[face]] = ref
  }
  return fonts
}

function writeInformation(document: PDFDocument, draft: DraftDocument): void {
  const { context } = document
  // The day of the draft as it begins in China, not the moment of printing.
  const day = PDFString.of(`D:${draft.day.replaceAll('-', '')}000000+08'00'`)
  const program = PDFString.of('LeakDocket')
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(draft.title),
      ...(draft.author === '' ? {} : { Author: PDFHexString.fromText(draft.author) }),
      Subject: PDFHexString.fromText(`个人信息保护：${draft.title}`),
      Keywords: PDFHexString.fromText(`个人信息保护, ${draft.title}, ${draft.day}`),
      Creator: program,
      Producer: program,
      CreationDate: day,
      ModDate: day,
    }),
  )
  const digest = createHash('sha256').update(JSON.stringify(draft)).digest('hex').slice(0, 32)
  const id = PDFHexString.of(digest)
  context.trailerInfo.ID = context.obj([id, id])
  document.setLanguage('zh-CN')
  document.catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
}

function placesOf({ pages }: LaidOutDraft): readonly GapPlace[] {
  return pages.flatMap((page, index) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'gap') return []
      const { kind: _, ...place } = item
      return [{ ...place, page: index + 1 }]
    }),
  )
}
