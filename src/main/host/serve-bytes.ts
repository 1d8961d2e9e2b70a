import { Readable } from 'node:stream'
import { failureReply } from '../../shared/contract/envelope'
import type { OperationHandler } from '../../shared/contract/host-contract'
import { DraftFormat, MostCharacters } from '../../shared/drafting/draft-format'
import { PAPER_KINDS, type PaperKind } from '../../shared/drafting/paper-kinds'
import { AppError, type ErrorCode } from '../../shared/errors/app-error'
import { deadlinesToIcs } from '../../shared/law/deadlines-to-ics'
import { unchangedBytes } from '../evidence/unchanged-bytes'
import type { CaseDesk, OpenCase } from './case-desk'
import { custodyPageFile } from './custody-page'
import { draftFile } from './draft-file'
import { guideFile } from './guide-file'
import { hashedOnTheWay } from './hashed-on-the-way'
import { noteCustody, noteExport } from './note-custody'
import { privateHeaders } from './private-headers'
import { liveRecord } from './record-changes'
import { recoverySheet } from './recovery-sheet'
import type { RenderedDrafts } from './rendered-drafts'
import type { Restores } from './restores'
import type { ShippedData } from './shipped-data'

export type ServeBytes = (request: Request) => Promise<Response>

interface Ports {
  readonly desk: CaseDesk
  readonly drafts: RenderedDrafts
  readonly restores: Pick<Restores, 'receive'>
  readonly shipped: ShippedData
  readonly now: () => Date
  readonly evaluateLaw: OperationHandler<'law.evaluate'>
  readonly logUnexpected: (error: unknown) => void
}

const ID = '([A-Za-z0-9][A-Za-z0-9_-]{0,63})'
const UPLOAD = new RegExp(`^/bytes/cases/${ID}/uploads$`)
const BACKUPS = '/bytes/backups'
const ORIGINAL = new RegExp(`^/bytes/cases/${ID}/evidence/${ID}$`)
const THUMBNAIL = new RegExp(`^/bytes/cases/${ID}/thumbnails/${ID}$`)
const DEADLINES = new RegExp(`^/bytes/cases/${ID}/deadlines\\.ics$`)
const CUSTODY_PAGE = new RegExp(`^/bytes/cases/${ID}/custody\\.pdf$`)
const GUIDE = new RegExp(`^/bytes/cases/${ID}/guide\\.pdf$`)
const RECOVERY_SHEET = new RegExp(`^/bytes/cases/${ID}/recovery-sheet\\.pdf$`)
const DRAFT = new RegExp(`^/bytes/drafts/${ID}(?:/(pdf|docx|text))?$`)

/** Pictures that a window may show as they are. Anything else is bytes to save, whatever it claims to be. */
const SHOWABLE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/** Originals up to this length are read whole before they are served. */
const HELD_BYTES = 8 * 1024 ** 2

const STATUS: Partial<Record<ErrorCode, number>> = {
  'case-not-found': 404,
  'record-not-found': 404,
  'draft-not-found': 404,
  'evidence-missing': 404,
  'case-closed': 409,
  'evidence-changed': 409,
  'evidence-too-large': 413,
  'disk-full': 507,
}

/**
 * Serve the addresses of `byte-routes.ts`. Web-standard, since both Electron's
 * `protocol.handle` and our HTTP door hand over a `Request`. Never rejects: a
 * failure is a response with the same envelope as an operation's.
 */
export function createServeBytes(ports: Ports): ServeBytes {
  const { desk, drafts, restores, shipped, now, evaluateLaw, logUnexpected } = ports

  async function upload(caseId: string, request: Request): Promise<Response> {
    const { intake } = await desk.opened(caseId)
    const announced = Number(request.headers.get('content-length') ?? 0)
    // A file without bytes arrives as no body at all. That it is empty is said when it is imported, by its name.
    const source = request.body ?? Readable.toWeb(Readable.from([]))
    return Response.json(await intake.receive(source, Number.isFinite(announced) ? announced : 0), {
      status: 201,
      headers: privateHeaders,
    })
  }

  /**
   * To look at, or as a copy to keep outside the case; always whole, so that it can be compared with what came in.
   * One that differs is refused, or, where it is large, broken off before its end.
   */
  async function original(caseId: string, evidenceId: string, isCopy: boolean): Promise<Response> {
    const open = await desk.opened(caseId)
    const { folder } = open
    const { file } = liveRecord(folder.readEntries(), 'evidence', evidenceId)
    const subject = { noun: 'evidence', id: evidenceId } as const
    const note = (after?: string) => {
      const action = after === undefined ? 'custody.opened' : 'custody.exported'
      const body = { before: file.sha256, ...(after !== undefined && { after }) }
      // Not waited for: looking is not made slower by being written down.
      void noteCustody(open, { action, subject, body }, now())
    }
    async function* compared(bytes: AsyncIterable<Uint8Array>) {
      try {
        yield* unchangedBytes({ id: evidenceId, file }, bytes)
      } catch (error) {
        noteChanged(error)
        throw error
      }
    }
    function noteChanged(error: unknown): void {
      if (!(error instanceof AppError) || error.code !== 'evidence-changed') return
      const body = { before: file.sha256, result: 'changed' }
      void noteCustody(open, { action: 'custody.verified', subject, body }, now())
    }
    const { byteLength, bytes } = await folder.evidence.open(evidenceId).catch((error: unknown) => {
      noteChanged(error)
      throw error
    })
    // A small one is compared before anything of it leaves.
    const checked = byteLength > HELD_BYTES ? compared(bytes) : await all(compared(bytes))
    if (!isCopy) note()
    const sent = Readable.from(isCopy ? hashedOnTheWay(checked, note) : checked, { objectMode: false })
    return new Response(Readable.toWeb(sent) as ReadableStream<Uint8Array>, {
      headers: {
        ...privateHeaders,
        'Content-Type': SHOWABLE.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
        'Content-Length': String(byteLength),
        'Content-Disposition': `attachment; ${fileName(file.originalName)}`,
      },
    })
  }

  async function thumbnail(caseId: string, evidenceId: string): Promise<Response> {
    const { folder, thumbnails } = await desk.opened(caseId)
    const picture = await thumbnails.read(liveRecord(folder.readEntries(), 'evidence', evidenceId))
    if (picture === undefined) return new Response('No picture', { status: 404, headers: privateHeaders })
    return new Response(Uint8Array.from(picture), {
      headers: { ...privateHeaders, 'Content-Type': 'image/webp' },
    })
  }

  async function deadlines(caseId: string): Promise<Response> {
    const { deadlines: periods, day } = await evaluateLaw({ caseId })
    const file = Buffer.from(deadlinesToIcs(periods, day, caseId))
    return exported(await desk.opened(caseId), `期限 ${day}.ics`, 'text/calendar; charset=utf-8', file)
  }

  async function recovery(caseId: string, withTitle: boolean): Promise<Response> {
    const { bytes, name } = await recoverySheet(ports, caseId, withTitle)
    // Without its hash: the page holds the key, and the same key gives the same page.
    const object = { object: `${name}.pdf` }
    const subject = { noun: 'case', id: 'case' } as const
    await noteCustody(await desk.opened(caseId), { action: 'custody.exported', subject, body: object }, now())
    return saved(`${name}.pdf`, 'application/pdf', bytes)
  }

  async function custody(caseId: string, evidenceId: string | undefined): Promise<Response> {
    const { bytes, fileName: name } = await custodyPageFile(ports, caseId, evidenceId)
    return saved(name, 'application/pdf', bytes)
  }

  async function guide(caseId: string, document: PaperKind | undefined): Promise<Response> {
    const { bytes, fileName: name } = await guideFile(ports, caseId, document)
    return exported(await desk.opened(caseId), name, 'application/pdf', bytes)
  }

  async function draft(
    draftId: string,
    format: DraftFormat | undefined,
    most: string | null,
  ): Promise<Response> {
    const found = drafts.find(draftId)
    if (found === undefined) throw new AppError('draft-not-found', `No draft ${draftId}`, { draftId })
    const mostCharacters = MostCharacters.safeParse(most === null ? undefined : Number(most)).data
    const file = await draftFile(found, { format: format ?? 'pdf', mostCharacters }, shipped)
    const name = file.name + file.ending
    // Looking at the pages is no export.
    if (format === undefined) return saved(name, file.mediaType, file.bytes, 'inline')
    const open = await desk.opened(found.caseId)
    return exported(open, name, file.mediaType, file.bytes, found.draft.masked)
  }

  /** A file that leaves the case with this answer, and is written down. */
  async function exported(
    open: OpenCase,
    name: string,
    mediaType: string,
    bytes: Uint8Array,
    masked?: boolean,
  ): Promise<Response> {
    await noteExport(open, { object: name, bytes, masked }, now())
    return saved(name, mediaType, bytes)
  }

  async function backup(request: Request, fileName: string): Promise<Response> {
    const source = request.body ?? Readable.toWeb(Readable.from([]))
    const backupId = await restores.receive(source, fileName)
    return Response.json({ backupId }, { status: 201, headers: privateHeaders })
  }

  function route(request: Request): Promise<Response> | undefined {
    const { pathname, searchParams } = new URL(request.url)
    const [, caseId = '', evidenceId = ''] =
      UPLOAD.exec(pathname) ??
      ORIGINAL.exec(pathname) ??
      THUMBNAIL.exec(pathname) ??
      DEADLINES.exec(pathname) ??
      CUSTODY_PAGE.exec(pathname) ??
      GUIDE.exec(pathname) ??
      RECOVERY_SHEET.exec(pathname) ??
      []
    if (request.method === 'POST' && pathname === BACKUPS) {
      return backup(request, searchParams.get('name') ?? '')
    }
    if (request.method === 'POST') return UPLOAD.test(pathname) ? upload(caseId, request) : undefined
    if (request.method !== 'GET') return undefined
    if (ORIGINAL.test(pathname)) return original(caseId, evidenceId, searchParams.has('copy'))
    if (THUMBNAIL.test(pathname)) return thumbnail(caseId, evidenceId)
    if (DEADLINES.test(pathname)) return deadlines(caseId)
    if (CUSTODY_PAGE.test(pathname)) return custody(caseId, searchParams.get('evidence') ?? undefined)
    if (GUIDE.test(pathname)) {
      const wanted = searchParams.get('document')
      const document = PAPER_KINDS.find((kind) => kind === wanted)
      return wanted !== null && document === undefined ? undefined : guide(caseId, document)
    }
    if (RECOVERY_SHEET.test(pathname)) return recovery(caseId, searchParams.has('title'))
    const [, draftId, format] = DRAFT.exec(pathname) ?? []
    if (draftId === undefined) return undefined
    return draft(draftId, DraftFormat.safeParse(format).data, searchParams.get('most'))
  }

  return async function serveBytes(request) {
    try {
      return (await route(request)) ?? new Response('No such bytes', { status: 404, headers: privateHeaders })
    } catch (error) {
      // Who left in the middle of an upload hears no answer, and it is no fault.
      if (!(error instanceof AppError) && !request.signal.aborted) logUnexpected(error)
      return Response.json(failureReply(error), { status: statusOf(error), headers: privateHeaders })
    }
  }
}

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Readable> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Readable.from(pieces, { objectMode: false })
}

function statusOf(error: unknown): number {
  if (!(error instanceof AppError)) return 500
  const code: ErrorCode = error.code
  return STATUS[code] ?? 400
}

function saved(
  name: string,
  mediaType: string,
  bytes: Uint8Array,
  disposition: 'attachment' | 'inline' = 'attachment',
): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...privateHeaders,
      'Content-Type': mediaType,
      'Content-Disposition': `${disposition}; ${fileName(name)}`,
    },
  })
}

/** Names in any script. Source: RFC 6266 and RFC 8187. */
function fileName(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename*=UTF-8''${encoded}`
}
