import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { type JournalEntry, Noun } from './entry'
import { entryKey, erasedEvidence, inJournalOrder, UndoBody, undoneEntries } from './fold-entries'

/** Saves of the same fields that follow each other this closely were typed in one go. */
const TYPED_TOGETHER_MS = 10_000

/** Something that undo or redo would change, as one step. */
export interface EditStep {
  /** What was edited, the oldest first. */
  readonly edits: readonly JournalEntry[]
  /** The entries whose effect is to be taken away: the edits, or for a redo what undid them. */
  readonly targets: readonly JournalEntry[]
}

/** What a person reads of a step. */
export const EditSummary = z.strictObject({
  noun: Noun,
  id: Id,
  kind: z.enum(['made', 'changed', 'stored', 'putAside', 'broughtBack']),
  /** The fields that changed. */
  fields: z.array(z.string()),
  /** How the record was called last. */
  name: z.string().optional(),
})
export type EditSummary = z.infer<typeof EditSummary>

/**
 * What one device undoes and redoes next.
 *
 * Undo takes the newest step of this device that still has an effect; custody
 * entries are no edits, and neither is what the case was made with, nor what
 * was done to evidence that is erased: it cannot come back. Saves of
 * the same fields of a record that follow each other within ten seconds are
 * one step. Redo takes what was undone last, until this device edits again.
 */
export function nextEditSteps(
  entries: readonly JournalEntry[],
  device: string,
): { readonly undo?: EditStep; readonly redo?: EditStep } {
  const inOrder = inJournalOrder(entries)
  const undone = undoneEntries(inOrder)
  const stands = (entry: JournalEntry) => !undone.has(entryKey(entry))
  const steps = editSteps(inOrder, device)

  const edits = steps.findLast((step) => step.some(stands))?.filter(stands)
  const lastEdit = steps.at(-1)?.at(-1)?.seq ?? 0
  const undos = inOrder.filter(
    (entry) => entry.device === device && entry.action === 'entry.undo' && entry.seq > lastEdit,
  )
  const standing = undos.filter(stands)
  const redone = steps
    .map((step) => ({ edits: step, targets: standing.filter((it) => undoesOneOf(step, it)) }))
    .filter(({ targets }) => targets.length > 0)
    .sort((a, b) => (a.targets.at(-1)?.seq ?? 0) - (b.targets.at(-1)?.seq ?? 0))
    .at(-1)
  return { ...(edits && { undo: { edits, targets: edits } }), ...(redone && { redo: redone }) }
}

/** Say what a step was, with the name its record had last. */
export function summariseStep(entries: readonly JournalEntry[], { edits }: EditStep): EditSummary {
  const [first] = edits
  if (first === undefined) throw new RangeError('A step has an edit')
  const { noun, id } = first.subject
  const ofRecord = inJournalOrder(entries).filter(({ subject }) => subject.noun === noun && subject.id === id)
  const name = ofRecord.map(({ body }) => body.title ?? body.name ?? body.to).findLast(isText)
  const fields = [...new Set(edits.flatMap(({ body }) => Object.keys(body)))]
  return { noun, id, kind: kindOf(first, ofRecord), fields, ...(name !== undefined && { name }) }
}

function kindOf(edit: JournalEntry, ofRecord: readonly JournalEntry[]): EditSummary['kind'] {
  if (edit.action === 'evidence.stored') return 'stored'
  if (edit.action === 'record.trash') return 'putAside'
  if (edit.action === 'record.restore') return 'broughtBack'
  const [made] = ofRecord
  return made !== undefined && entryKey(made) === entryKey(edit) ? 'made' : 'changed'
}

function editSteps(inOrder: readonly JournalEntry[], device: string): readonly JournalEntry[][] {
  const steps: JournalEntry[][] = []
  const known = new Set<string>()
  const erased = erasedEvidence(inOrder)
  let isMakingCase = true
  let before: JournalEntry | undefined
  for (const entry of inOrder) {
    if (entry.action.startsWith('custody.')) continue
    const record = `${entry.subject.noun}/${entry.subject.id}`
    const isMaking = !known.has(record)
    known.add(record)
    // What the case was made with stands at its head, all of one moment: a record each.
    isMakingCase &&= isMaking && entry.at === inOrder[0]?.at
    if (isMakingCase || entry.device !== device || erased.has(entry.subject.id)) continue
    if (entry.action !== 'entry.undo') {
      if (!isMaking && before !== undefined && isTypedOn(before, entry)) steps.at(-1)?.push(entry)
      else steps.push([entry])
    }
    // What made a record is never run together with what was typed into it later.
    before = isMaking ? undefined : entry
  }
  return steps
}

function isTypedOn(before: JournalEntry, entry: JournalEntry): boolean {
  return (
    before.action === 'record.put' &&
    entry.action === 'record.put' &&
    before.subject.noun === entry.subject.noun &&
    before.subject.id === entry.subject.id &&
    Object.keys(before.body).sort().join() === Object.keys(entry.body).sort().join() &&
    Math.abs(Date.parse(entry.at) - Date.parse(before.at)) <= TYPED_TOGETHER_MS
  )
}

function undoesOneOf(step: readonly JournalEntry[], { body }: JournalEntry): boolean {
  const target = UndoBody.safeParse(body)
  return target.success && step.some((edit) => entryKey(edit) === entryKey(target.data))
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
