import type { HostEvent } from '../../shared/contract/host-event'
import { AppError } from '../../shared/errors/app-error'
import type { EntryContent, JournalEntry } from '../../shared/journal/entry'
import type { CaseFolder } from '../casefile/case-folder'
import { type Opener, openCaseFolder } from '../casefile/open-case-folder'
import { unlockCaseFolder } from '../casefile/unlock-case-folder'
import { createEvidenceIntake, type EvidenceIntake } from '../evidence/evidence-intake'
import { createThumbnails, type Thumbnails } from '../evidence/thumbnails'
import { findCaseFolder } from './case-summaries'
import { takeTurns } from './take-turns'

/** How many entries one event carries. */
const ENTRIES_PER_EVENT = 500

/** The case that lies open, and what works on it. */
export interface OpenCase {
  readonly folder: CaseFolder
  readonly intake: EvidenceIntake
  readonly thumbnails: Thumbnails
  /**
   * Write what `decide` makes of the entries so far, one change after the
   * other, so that each is checked against all before it.
   */
  change(decide: (entries: readonly JournalEntry[]) => readonly EntryContent[]): Promise<void>
}

/** One case is open at a time; opening another puts it away. */
export interface CaseDesk {
  /**
   * Open a case and tell all its entries. Safe to repeat.
   *
   * @param passphrase - checked even where the case lies open already.
   * @returns how many entries were told.
   */
  open(caseId: string, passphrase?: string): Promise<number>
  /** The case that lies open, if any. */
  current(): OpenCase | undefined
  /** @throws AppError `case-closed`, `case-not-found`. */
  opened(caseId: string): Promise<OpenCase>
  /** Put a case away, or whichever lies open. */
  close(caseId?: string): Promise<void>
  /** Put a case away because its owner wants it shut or went away. */
  lock(caseId: string): Promise<void>
}

/** A case behind a passphrase that nobody touches for this long is locked. */
const IDLE_MS = 15 * 60_000

interface Options {
  readonly dataFolder: string
  readonly opener: Opener
  readonly emit: (event: HostEvent) => void
  readonly logUnexpected: (error: unknown) => void
}

export function createCaseDesk({ dataFolder, opener, emit, logUnexpected }: Options): CaseDesk {
  let current: OpenCase | undefined
  let idle: NodeJS.Timeout | undefined

  /** Opening and closing take turns, or two cases could end up open. */
  const inTurn = takeTurns()

  async function putAway(told: 'case.closed' | 'case.locked' = 'case.closed'): Promise<void> {
    const closing = current
    if (closing === undefined) return
    current = undefined
    clearTimeout(idle)
    try {
      await closing.folder.close()
    } finally {
      // Whatever could not be cleared away: it is closed, and no window may take it for open.
      emit({ type: told, caseId: closing.folder.caseId })
    }
  }

  /** Begin to count anew: somebody is there. */
  function stay(): void {
    clearTimeout(idle)
    const open = current
    if (open === undefined) return
    // Nobody is there to be told of a failure; what it left is seen to when the case is opened again.
    idle = setTimeout(() => void inTurn(() => lockIdle(open)).catch(logUnexpected), IDLE_MS)
    idle.unref()
  }

  /** A case without a passphrase opens by itself again: to lock it would only disturb. */
  async function lockIdle(open: OpenCase): Promise<void> {
    if (current === open && (await open.folder.isBehindPassphrase())) await putAway('case.locked')
  }

  async function open(caseId: string, passphrase: string | undefined): Promise<number> {
    if (current?.folder.caseId !== caseId) {
      const path = await findCaseFolder(dataFolder, caseId)
      // Before the open case is put away: a wrong passphrase changes nothing.
      const unlocked = await unlockCaseFolder(path, passphrase)
      await putAway()
      current = openCase(announcing(await openCaseFolder(unlocked, opener), emit), opener.now)
    } else if (passphrase !== undefined) {
      await unlockCaseFolder(await findCaseFolder(dataFolder, caseId), passphrase)
    }
    stay()
    const entries = current.folder.readEntries()
    const total = entries.length
    for (let from = 0; from < total; from += ENTRIES_PER_EVENT) {
      const some = entries.slice(from, Math.min(from + ENTRIES_PER_EVENT, total))
      emit({ type: 'case.entries', caseId, from, total, entries: some })
    }
    return total
  }

  return {
    open: (caseId, passphrase) => inTurn(() => open(caseId, passphrase)),
    current: () => current,

    async opened(caseId) {
      if (current?.folder.caseId === caseId) {
        stay()
        return current
      }
      await findCaseFolder(dataFolder, caseId)
      throw new AppError('case-closed', `Case ${caseId} is not open`, { caseId })
    },

    close: (caseId) =>
      inTurn(async () => {
        if (caseId === undefined || current?.folder.caseId === caseId) await putAway()
      }),

    lock: (caseId) =>
      inTurn(async () => {
        if (current?.folder.caseId === caseId) await putAway('case.locked')
      }),
  }
}

function openCase(folder: CaseFolder, now: () => Date): OpenCase {
  const inTurn = takeTurns()
  return {
    folder,
    intake: createEvidenceIntake(folder, now),
    thumbnails: createThumbnails(folder),
    change: (decide) =>
      inTurn(async () => {
        const contents = decide(folder.readEntries())
        if (contents.length > 0) await folder.append(contents)
      }),
  }
}

/** The same folder, telling the windows of each entry once it is on disk. */
function announcing(folder: CaseFolder, emit: (event: HostEvent) => void): CaseFolder {
  return {
    ...folder,
    async append(contents) {
      const entries = await folder.append(contents)
      const [first] = entries
      if (first !== undefined) {
        const all = folder.readEntries()
        const from = all.lastIndexOf(first)
        emit({ type: 'case.entries', caseId: folder.caseId, from, total: all.length, entries: [...entries] })
      }
      return entries
    },
  }
}
