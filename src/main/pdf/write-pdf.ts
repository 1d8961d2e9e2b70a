import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import type { IsoDate } from '../../shared/domain/calendar'
import { drawPage, faceNames } from './draw-page'
import { type EmbeddedFace, embedFace } from './embed-face'
import type { FaceName, Fonts } from './fonts'
import type { LaidOutDraft } from './layout-draft'
import { type PdfFile, startPdfFile } from './pdf-file'
import { writeOutline } from './write-outline'
import { writeStructure } from './write-structure'

/** What a file says of itself in its document information. */
interface AboutPdf {
  readonly title: string
  /** Empty where nobody hands it in. */
  readonly author: string
  readonly day: IsoDate
  /** What the pages were made of: the same source has the same file identifier. */
  readonly source: string
}

/** Write pages whose every letter has its place as PDF 1.7. */
export function writePdf(laidOut: LaidOutDraft, fonts: Fonts, about: AboutPdf): Promise<Uint8Array> {
  const { pages, profile, structure } = laidOut
  const file = startPdfFile()
  const { context } = file
  const faces: Record<FaceName, EmbeddedFace> = {
    text: embedFace(context, fonts.faces.text),
    title: embedFace(context, fonts.faces.title),
    heading: embedFace(context, fonts.faces.heading),
  }
  const resources = context.nextRef()

  const marked = pages.map((page) => {
    const drawn = drawPage(page, profile.heightPt, faces)
    const { ref, node } = file.addPage(profile.widthPt, profile.heightPt)
    node.set(PDFName.of('Resources'), resources)
    node.set(PDFName.of('Contents'), context.register(context.flateStream(drawn.content)))
    return { ref, node, parts: drawn.parts }
  })
  context.assign(resources, context.obj({ Font: writeFaces(faces) }))

  const pageRefs = marked.map(({ ref }) => ref)
  writeOutline(file, pages, pageRefs, profile.heightPt)
  writeStructure(file, structure, marked)
  writeInformation(file, about)
  return file.save()
}

function writeFaces(faces: Readonly<Record<FaceName, EmbeddedFace>>): Record<string, PDFRef> {
  const fonts: Record<string, PDFRef> = {}
  for (const face of ['text', 'title', 'heading'] as const) {
    const ref = faces[face].write()
    if (ref !== undefined) fonts[faceNames[face]] = ref
  }
  return fonts
}

function writeInformation({ context, catalog }: PdfFile, about: AboutPdf): void {
  // The day of the draft as it begins in China, not the moment of printing.
  const day = PDFString.of(`D:${about.day.replaceAll('-', '')}000000+08'00'`)
  const program = PDFString.of('LeakDocket')
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(about.title),
      ...(about.author === '' ? {} : { Author: PDFHexString.fromText(about.author) }),
      Subject: PDFHexString.fromText(`个人信息保护：${about.title}`),
      Keywords: PDFHexString.fromText(`个人信息保护, ${about.title}, ${about.day}`),
      Creator: program,
      Producer: program,
      CreationDate: day,
      ModDate: day,
    }),
  )
  const digest = createHash('sha256').update(about.source).digest('hex').slice(0, 32)
  const id = PDFHexString.of(digest)
  context.trailerInfo.ID = context.obj([id, id])
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
}
