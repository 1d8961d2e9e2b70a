import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import type { JournalEntry } from '../../shared/journal/entry'
import { inJournalOrder } from '../../shared/journal/fold-entries'
import { CHAIN_START } from '../../shared/journal/hash-chain'
import type { CaseFolder } from './case-folder'
import { readDocketFile } from './docket-file'
import { UNFINISHED } from './durable-file'
import { lockFolder } from './folder-lock'
import { type Journals, readJournals } from './journal-files'
import { createJournalWriter } from './journal-writer'
import { unsealedDerivedStore } from './unsealed-derived-store'
import { openUnsealedEvidenceStore } from './unsealed-evidence-store'

/** Who opens case folders: this computer, now. */
export interface Opener {
  readonly device: string
  readonly now: () => Date
}

/**
 * Open a case folder of format `leak-docket/0` and keep it for this process.
 *
 * @param path - the folder, which has a `docket.json`.
 * @throws AppError `case-locked`, `case-too-new`, `case-damaged`, `disk-full`, `disk-refused`.
 */
export async function openUnsealedCaseFolder(path: string, { device, now }: Opener): Promise<CaseFolder> {
  const { caseId } = await readDocketFile(path)
  const lock = await lockFolder(path)
  try {
    const journals = await readSoundJournals(path)
    await removeUnfinished(join(path, 'journal', device))
    await removeUnfinished(join(path, 'heads'))
    await removeUnfinished(join(path, 'derived', 'thumbnails'))
    const store = await openUnsealedEvidenceStore(path, device)

    const entries = [...inJournalOrder(journals.devices.flatMap((it) => it.entries))]
    const clearIncoming = () => store.clearIncoming(storedEvidence(entries))
    await clearIncoming()
    const writer = createJournalWriter({
      folder: path,
      caseId,
      journal: journals.devices.find((it) => it.device === device) ?? newJournal(device),
      clock: entries.at(-1)?.clock ?? 0,
      now,
      onWritten: (written) => entries.push(...written),
    })
    let closing: Promise<void> | undefined
    return {
      caseId,
      folderName: basename(path),
      readEntries: () => entries,
      async append(contents) {
        const written = await writer.append(contents)
        await store.settle(storedEvidence(written))
        return written
      },
      evidence: store,
      derived: unsealedDerivedStore(path),
      close() {
        closing ??= writer
          .close()
          .then(clearIncoming)
          .finally(() => lock.release())
        return closing
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * Read the entries of a case folder without opening it, for a list of cases.
 *
 * @throws AppError `case-too-new`, `case-damaged`, `disk-refused`.
 */
export async function readUnsealedEntries(path: string): Promise<readonly JournalEntry[]> {
  await readDocketFile(path)
  const { devices } = await readSoundJournals(path)
  return inJournalOrder(devices.flatMap((it) => it.entries))
}

async function readSoundJournals(path: string): Promise<Journals> {
  const journals = await readJournals(path)
  if (journals.problems.length > 0) {
    throw new AppError('case-damaged', journals.problems.join('; '), { problems: journals.problems })
  }
  return journals
}

/** Ids of the evidence of which an entry tells, also in the trash: what was acknowledged and stays for ever. */
function storedEvidence(entries: readonly JournalEntry[]): ReadonlySet<string> {
  return new Set(
    entries.filter(({ action }) => action === 'evidence.stored').map(({ subject }) => subject.id),
  )
}

function newJournal(device: string) {
  return { device, entries: [], end: CHAIN_START, tail: { number: 1, text: '' }, headIsCurrent: false }
}

/** What a crash left half-written; the old content still stands beside it. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
  }
}
