import { AppError } from '../../shared/errors/app-error'
import type { EditStep } from '../../shared/journal/edit-steps'
import { type EntryContent, FIRST_PREV, type JournalEntry } from '../../shared/journal/entry'
import { inJournalOrder } from '../../shared/journal/fold-entries'
import { refuseUnfit } from './record-changes'

/**
 * What to write so that a step has no effect any more.
 *
 * @throws AppError `undo-overtaken`, `undo-unfit`.
 */
export function undoContents(
  entries: readonly JournalEntry[],
  { targets }: EditStep,
  device: string,
): readonly EntryContent[] {
  const [first] = targets
  if (first === undefined) throw new RangeError('A step has something to undo')
  const { subject } = first
  const inOrder = inJournalOrder(entries)
  const since = inOrder.slice(inOrder.findIndex((it) => it.device === device && it.seq === first.seq))
  const isOvertaken = since.some(
    (it) =>
      it.device !== device &&
      !it.action.startsWith('custody.') &&
      it.subject.noun === subject.noun &&
      it.subject.id === subject.id,
  )
  if (isOvertaken) throw new AppError('undo-overtaken', 'Another device changed it since', { ...subject })

  const contents = targets.map(
    (it): EntryContent => ({
      action: 'entry.undo',
      subject: it.subject,
      body: { device: it.device, seq: it.seq },
    }),
  )
  try {
    refuseUnfit([...inOrder, ...asWritten(contents, inOrder, device)], subject)
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    throw new AppError('undo-unfit', cause.message, { ...subject }, { cause })
  }
  return contents
}

/** As they would follow the others; the chain does not matter to what they result in. */
function asWritten(
  contents: readonly EntryContent[],
  inOrder: readonly JournalEntry[],
  device: string,
): readonly JournalEntry[] {
  const last = inOrder.at(-1)
  if (last === undefined) return []
  const seq = Math.max(0, ...inOrder.filter((it) => it.device === device).map((it) => it.seq))
  return contents.map((content, index) => ({
    v: 0,
    device,
    seq: seq + index + 1,
    clock: last.clock + index + 1,
    at: last.at,
    prev: FIRST_PREV,
    ...content,
  }))
}
