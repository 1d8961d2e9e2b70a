import { z } from 'zod'
import { IsoInstant } from '../domain/calendar'
import { Id } from '../domain/identifiers'
import type { JournalEntry } from './entry'
import { inJournalOrder, UndoBody } from './fold-entries'

/** One line of the custody page: who did what to which original, and the link to the entry before it. */
export const CustodyRow = z.strictObject({
  at: IsoInstant,
  device: Id,
  /** Number and previous hash in the journal of that device, by which the line can be checked. */
  seq: z.number().int().positive(),
  prev: z.string(),
  act: z.enum([
    'stored',
    'opened',
    'verified',
    'exported',
    'handedOver',
    'putAside',
    'broughtBack',
    'erased',
    'letIn',
    'letOut',
    'keyReplaced',
  ]),
  /** The item of evidence, the paper, the addressee or the person. */
  object: z.string(),
  /** SHA-256 that the original had when it came in. */
  before: z.string().optional(),
  /** SHA-256 that was found, or that of what was exported. */
  after: z.string().optional(),
  result: z.enum(['unchanged', 'changed', 'missing']).optional(),
  /** What was exported hides personal data. */
  masked: z.literal(true).optional(),
})
export type CustodyRow = z.infer<typeof CustodyRow>

/** How a line is told: what came of a check, and what kind of file went out. */
export function custodyActOf({ act, before, result, masked }: CustodyRow): CustodyAct {
  if (result !== undefined) return result
  if (act !== 'exported') return act
  if (masked === true) return 'exportedMasked'
  return before === undefined ? 'exported' : 'exportedCopy'
}

export type CustodyAct =
  | CustodyRow['act']
  | NonNullable<CustodyRow['result']>
  | 'exportedMasked'
  | 'exportedCopy'

/** What the app writes into a custody entry. Unknown fields of other versions are left alone. */
const CustodyBody = z.object({
  object: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  result: CustodyRow.shape.result.catch(undefined),
  masked: CustodyRow.shape.masked.catch(undefined),
})

/** Of an act on several originals at once: ids of evidence. */
const Together = z.object({ items: z.array(z.string()) })

const Stored = z.object({
  title: z.string().optional(),
  file: z.object({ originalName: z.string(), sha256: z.string() }),
})

/**
 * The custody of the whole case, or of one item of evidence, the oldest first.
 *
 * Intake and putting aside are told by the entries that do them, hand-over by
 * the one that records a filing; what only looks, checks or copies has custody
 * entries of its own.
 */
export function custodyRows(entries: readonly JournalEntry[], evidenceId?: string): readonly CustodyRow[] {
  const names = new Map<string, string>()
  const filings = new Set<string>()
  const intakes = new Map<string, string>()
  const rows: CustodyRow[] = []
  for (const entry of inJournalOrder(entries)) {
    const { noun, id } = entry.subject
    const isFirstOfFiling = noun === 'filing' && !filings.has(id)
    if (noun === 'filing') filings.add(id)
    if (noun === 'evidence' && typeof entry.body.title === 'string') names.set(id, entry.body.title)
    if (entry.action === 'evidence.stored') intakes.set(`${entry.device}/${entry.seq}`, id)
    if (evidenceId !== undefined && !isAbout(entry, evidenceId)) continue
    const told = rowOf(entry, isFirstOfFiling, intakes)
    if (told === undefined) continue
    const { at, device, seq, prev } = entry
    rows.push({ at, device, seq, prev, object: names.get(id) ?? id, ...told })
  }
  return rows
}

function isAbout({ subject, body }: JournalEntry, evidenceId: string): boolean {
  if (subject.noun === 'evidence') return subject.id === evidenceId
  return Together.safeParse(body).data?.items.includes(evidenceId) === true
}

type Told = Pick<CustodyRow, 'act'> & Partial<CustodyRow>

function rowOf(
  { action, subject, body }: JournalEntry,
  isFirstOfFiling: boolean,
  intakes: ReadonlyMap<string, string>,
): Told | undefined {
  const isEvidence = subject.noun === 'evidence'
  switch (action) {
    case 'evidence.stored': {
      const stored = Stored.safeParse(body).data
      if (stored === undefined) return undefined
      const { title, file } = stored
      return { act: 'stored', object: title ?? file.originalName, after: file.sha256 }
    }
    case 'record.put':
      return isFirstOfFiling ? { act: 'handedOver', object: String(body.to ?? '') } : undefined
    case 'record.trash':
      return isEvidence ? { act: 'putAside' } : undefined
    case 'record.restore':
      return isEvidence ? { act: 'broughtBack' } : undefined
    case 'entry.undo': {
      const target = UndoBody.safeParse(body).data
      return target && intakes.has(`${target.device}/${target.seq}`) ? { act: 'putAside' } : undefined
    }
    case 'custody.opened':
      return { act: 'opened', ...custodyOf(body) }
    case 'custody.erased':
      return { act: 'erased', ...custodyOf(body) }
    case 'custody.verified':
      return { act: 'verified', ...custodyOf(body) }
    case 'custody.exported':
      return { act: 'exported', ...custodyOf(body) }
    case 'custody.letIn':
      return { act: 'letIn', ...custodyOf(body) }
    case 'custody.letOut':
      return { act: 'letOut', ...custodyOf(body) }
    case 'custody.keyReplaced':
      return { act: 'keyReplaced' }
  }
}

function custodyOf(body: JournalEntry['body']): Partial<CustodyRow> {
  const told = CustodyBody.safeParse(body).data ?? {}
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}
