import type { EvidenceRecord } from '../../../../shared/journal/records'

/** How far one file has come on its way into the case. */
export type IntakeStep =
  | { readonly step: 'waiting' }
  | { readonly step: 'sending'; readonly sentBytes: number }
  /** Sent; the host reads it again and compares. */
  | { readonly step: 'checking' }
  /** In the case; `sameAs` are the titles of exhibits with the same bytes. */
  | { readonly step: 'stored'; readonly evidence: EvidenceRecord; readonly sameAs: readonly string[] }
  | { readonly step: 'failed'; readonly reason: unknown }
  | { readonly step: 'cancelled' }

export interface IntakeItem {
  readonly id: number
  readonly file: Blob
  readonly name: string
  readonly now: IntakeStep
}

export interface NamedFile {
  readonly file: Blob
  readonly name: string
}

/** The browser can't read the file: it is a folder, or has been moved since. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable'
}

export interface Intake {
  readonly items: () => readonly IntakeItem[]
  /** @returns a function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
  readonly add: (files: readonly NamedFile[]) => void
  /** Stops a file that waits or is being sent; what the host is checking already can't be stopped. */
  readonly cancel: (id: number) => void
  readonly retry: (id: number) => void
  /** Forgets the results; files that are still on their way stay. */
  readonly clear: () => void
}

/** What the host made of a file, and an item that has the same bytes, if any. */
type TakenIn = EvidenceRecord & { readonly sameBytesAs?: string | undefined }

interface Options {
  /** Sends the bytes; returns the id of the upload. */
  readonly upload: (
    file: Blob,
    options: { readonly signal: AbortSignal; readonly onProgress: (sentBytes: number) => void },
  ) => Promise<string>
  readonly takeIn: (uploadId: string, name: string) => Promise<TakenIn>
  readonly allEvidence: () => Promise<readonly EvidenceRecord[]>
}

/**
 * Carries files into the case one after the other, the next being sent while
 * the host checks the one before, and keeps the result of each until it is dismissed. Lives outside the views, so that a long upload goes
 * on while its owner works elsewhere in the case.
 */
export function createIntake({ upload, takeIn, allEvidence }: Options): Intake {
  let items: readonly IntakeItem[] = []
  let lastId = 0
  let sending = Promise.resolve()
  let checking = Promise.resolve()
  const listeners = new Set<() => void>()
  const stops = new Map<number, AbortController>()

  function change(next: readonly IntakeItem[]): void {
    items = next
    for (const listener of listeners) listener()
  }

  function move(id: number, now: IntakeStep): void {
    change(items.map((it) => (it.id === id ? { ...it, now } : it)))
  }

  function start(id: number): void {
    const stop = new AbortController()
    stops.set(id, stop)
    sending = sending.then(async () => {
      const uploadId = await send(id, stop.signal)
      if (uploadId === undefined) return
      const before = checking
      checking = before.then(() => check(id, uploadId))
      await before
    })
  }

  async function send(id: number, signal: AbortSignal): Promise<string | undefined> {
    const item = items.find((it) => it.id === id)
    if (item === undefined || signal.aborted) return undefined
    try {
      move(id, { step: 'sending', sentBytes: 0 })
      await checkReadable(item.file)
      const onProgress = (sentBytes: number) =>
        move(id, sentBytes < item.file.size ? { step: 'sending', sentBytes } : { step: 'checking' })
      const uploadId = await upload(item.file, { signal, onProgress })
      signal.throwIfAborted()
      move(id, { step: 'checking' })
      return uploadId
    } catch (reason) {
      // A stopped file says so already, and may be waiting for its second start.
      if (!signal.aborted) move(id, { step: 'failed', reason })
      return undefined
    }
  }

  async function check(id: number, uploadId: string): Promise<void> {
    const { name = '' } = items.find((it) => it.id === id) ?? {}
    try {
      const { sameBytesAs, ...evidence } = await takeIn(uploadId, name)
      const sameAs = sameBytesAs === undefined ? [] : titlesWithSameBytes(evidence, await allEvidence())
      move(id, { step: 'stored', evidence, sameAs })
    } catch (reason) {
      move(id, { step: 'failed', reason })
    }
  }

  return {
    items: () => items,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add(files) {
      const added = files.map(({ file, name }) => {
        lastId += 1
        return { id: lastId, file, name, now: { step: 'waiting' } as const }
      })
      change([...items, ...added])
      for (const { id } of added) start(id)
    },
    cancel(id) {
      const step = items.find((it) => it.id === id)?.now.step
      if (step !== 'waiting' && step !== 'sending') return
      stops.get(id)?.abort()
      move(id, { step: 'cancelled' })
    },
    retry(id) {
      move(id, { step: 'waiting' })
      start(id)
    },
    clear: () => change(items.filter(isUnderway)),
  }
}

export function isUnderway({ now }: IntakeItem): boolean {
  return now.step === 'waiting' || now.step === 'sending' || now.step === 'checking'
}

function titlesWithSameBytes(stored: EvidenceRecord, all: readonly EvidenceRecord[]): readonly string[] {
  return all
    .filter((it) => it.id !== stored.id && it.file.sha256 === stored.file.sha256)
    .map((it) => it.title)
}

/** A dropped folder looks like a file until it is read; without this its upload would seem to fail on the way. */
async function checkReadable(file: Blob): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch (cause) {
    throw new FileUnreadable('The file cannot be read', { cause })
  }
}
