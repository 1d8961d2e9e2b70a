import type { EntryContent, JournalEntry } from '../../shared/journal/entry'
import { sha256 } from '../casefile/sha256'
import type { OpenCase } from './case-desk'

/** Looking at one original again within this time is the same look. */
const ONE_LOOK_MS = 10 * 60_000

interface CustodyAct {
  readonly action:
    | `custody.${'opened' | 'verified' | 'exported'}`
    | `custody.${'letIn' | 'letOut' | 'keyReplaced'}`
  readonly subject: EntryContent['subject']
  readonly body: EntryContent['body']
}

/**
 * Write down who looked at, checked or copied what. Settles in any case: a
 * disk that is full or refuses never keeps the owner from what is theirs.
 *
 * @param now - to tell a look that goes on from a new one.
 */
export async function noteCustody(
  { folder: { device }, change }: Pick<OpenCase, 'folder' | 'change'>,
  act: CustodyAct,
  now: Date,
): Promise<void> {
  const isSameLook = (it: JournalEntry) =>
    act.action === 'custody.opened' &&
    it.action === act.action &&
    it.device === device &&
    it.subject.id === act.subject.id &&
    Math.abs(now.getTime() - Date.parse(it.at)) < ONE_LOOK_MS
  try {
    await change((entries) => (entries.some(isSameLook) ? [] : [act]))
  } catch {
    // What the owner asked for was done; the next act is written down again.
  }
}

interface ExportedFile {
  /** Its name. */
  readonly object: string
  readonly bytes: Uint8Array
  /** It hides personal data. */
  readonly masked?: boolean | undefined
}

/** Write down that a file made from the case left it, with its hash. */
export async function noteExport(
  open: Pick<OpenCase, 'folder' | 'change'>,
  { object, bytes, masked }: ExportedFile,
  now: Date,
): Promise<void> {
  const subject = { noun: 'case', id: 'case' } as const
  const body = { object, after: sha256(bytes), ...(masked === true && { masked: true }) }
  await noteCustody(open, { action: 'custody.exported', subject, body }, now)
}
