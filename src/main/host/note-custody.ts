import type { EntryContent, JournalEntry } from '../../shared/journal/entry'
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
