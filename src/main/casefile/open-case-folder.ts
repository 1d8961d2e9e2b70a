import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import type { JournalEntry } from '../../shared/journal/entry'
import { inJournalOrder } from '../../shared/journal/fold-entries'
import { CHAIN_START } from '../../shared/journal/hash-chain'
import { type CaseDisk, systemDisk } from './case-disk'
import type { CaseFolder } from './case-folder'
import { type CaseKeys, readCaseKeys } from './case-keys'
import { derivedStore } from './derived-store'
import { type DocketFile, readDocketFile } from './docket-file'
import { UNFINISHED } from './durable-file'
import { openEvidenceStore } from './evidence-store'
import { lockFolder } from './folder-lock'
import { hasPassphrase, readIdentity, SCRYPT_FACTOR, writeIdentity } from './identity-file'
import { type Journals, readJournals } from './journal-files'
import { createJournalWriter } from './journal-writer'

/** Who opens case folders: this computer, now. */
export interface Opener {
  readonly device: string
  readonly now: () => Date
  /** Version of the app. */
  readonly version: string
  /** Cost of guessing a passphrase, as a power of two; SCRYPT_FACTOR where it is not stated. */
  readonly scryptFactor?: number
  /** What writes; the disk of this computer where it is not stated. */
  readonly disk?: CaseDisk
}

/** A case folder whose keys are known. Nothing of it is held or changed yet. */
export interface UnlockedFolder {
  readonly path: string
  readonly docket: DocketFile
  readonly keys: CaseKeys
}

/**
 * Get the keys of a case folder, sealed or of the older plain format.
 *
 * @param path - the folder, which has a `docket.json`.
 * @param passphrase - or the identity itself, from the recovery sheet.
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-too-new`, `case-damaged`, `disk-refused`.
 */
export async function unlockCaseFolder(path: string, passphrase?: string): Promise<UnlockedFolder> {
  const docket = await readDocketFile(path)
  return { path, docket, keys: await readCaseKeys(path, docket, passphrase) }
}

/**
 * Open a case folder and keep it for this process.
 *
 * @throws AppError `case-locked`, `case-damaged`, `disk-full`, `disk-refused`.
 */
export async function openCaseFolder(
  { path, docket, keys }: UnlockedFolder,
  { device, now, scryptFactor = SCRYPT_FACTOR, disk = systemDisk }: Opener,
): Promise<CaseFolder> {
  const { caseId } = docket
  const { identity } = keys
  const lock = await lockFolder(path, disk)
  try {
    const journals = await readSoundJournals(path, keys)
    await removeUnfinished(join(path, 'journal', device), disk)
    await removeUnfinished(join(path, 'heads'), disk)
    await removeUnfinished(join(path, 'derived', 'thumbnails'), disk)
    const store = await openEvidenceStore(path, device, keys.seal, disk)

    const entries = [...inJournalOrder(journals.devices.flatMap((it) => it.entries))]
    const clearIncoming = () => store.clearIncoming(storedEvidence(entries))
    await clearIncoming()
    const writer = createJournalWriter({
      folder: path,
      caseId,
      keys,
      disk,
      journal: journals.devices.find((it) => it.device === device) ?? newJournal(device),
      clock: entries.at(-1)?.clock ?? 0,
      now,
      onWritten: (written) => entries.push(...written),
    })
    let closing: Promise<void> | undefined
    return {
      caseId,
      folderName: basename(path),
      device,
      readEntries: () => entries,
      async append(contents) {
        const written = await writer.append(contents)
        await store.settle(storedEvidence(written))
        return written
      },
      evidence: store,
      derived: derivedStore(path, keys.seal, disk),
      identity,
      isBehindPassphrase: async () => identity !== undefined && (await hasPassphrase(path)),
      async changePassphrase(current, next) {
        if (identity === undefined || docket.format === 'leak-docket/0') return
        await readIdentity(path, docket, current ?? undefined)
        await writeIdentity(path, identity, next, scryptFactor, disk)
      },
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
 * Read the entries of a case folder without opening it.
 *
 * @throws AppError `case-damaged`, `disk-refused`.
 */
export async function readCaseEntries({ path, keys }: UnlockedFolder): Promise<readonly JournalEntry[]> {
  const { devices } = await readSoundJournals(path, keys)
  return inJournalOrder(devices.flatMap((it) => it.entries))
}

async function readSoundJournals(path: string, keys: CaseKeys): Promise<Journals> {
  const journals = await readJournals(path, keys)
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
async function removeUnfinished(folder: string, disk: CaseDisk): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith(UNFINISHED)) await disk.remove(join(folder, name))
  }
}
