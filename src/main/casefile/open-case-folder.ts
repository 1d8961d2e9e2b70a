import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CaseFault, FaultCode } from '../../shared/contract/case-fault'
import type { JournalEntry } from '../../shared/journal/entry'
import { erasedEvidence, inJournalOrder } from '../../shared/journal/fold-entries'
import { CHAIN_START } from '../../shared/journal/hash-chain'
import { caseAccess } from './case-access'
import { describeCondition } from './case-condition'
import { type CaseDisk, systemDisk } from './case-disk'
import type { CaseFolder } from './case-folder'
import { derivedStore } from './derived-store'
import { UNFINISHED } from './durable-file'
import { eraseEvidence } from './erase-evidence'
import { makeEvidenceFolders, openEvidenceStore } from './evidence-store'
import { lostJournals, namedEvidence, storedEvidence } from './folder-faults'
import { heldDisk } from './held-disk'
import { holdFolder, nothingCanBeWritten } from './hold-folder'
import { SCRYPT_FACTOR } from './identity-file'
import { type DeviceJournal, readJournals } from './journal-files'
import { createJournalWriter } from './journal-writer'
import { repairKeys } from './key-faults'
import { mendDocket } from './mend-docket'
import type { UnlockedFolder } from './unlock-case-folder'

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

/** What `docket.json` must not be where something is to be written. */
const keepsShut: ReadonlySet<FaultCode> = new Set(['docket-broken', 'docket-differs'])

/**
 * Open a case folder and keep it for this process. Whatever is damaged in it,
 * the rest opens, and `condition` says what is not as it should be. A folder
 * in which nothing can be written opens for reading.
 *
 * @param isNew - it was just made: that it has no entry yet is no loss.
 * @throws AppError `case-locked`, `disk-full`, `disk-refused`.
 */
export async function openCaseFolder(
  unlocked: UnlockedFolder,
  { device: computer, now, scryptFactor = SCRYPT_FACTOR, disk: bareDisk = systemDisk }: Opener,
  { isNew = false } = {},
): Promise<CaseFolder> {
  const { path, keys } = unlocked
  const { caseId } = unlocked.docket
  const hold = await holdFolder(path, bareDisk)
  const disk = heldDisk(bareDisk, hold)
  const access = caseAccess({ path, keys, scryptFactor, disk })
  try {
    const journals = await readJournals(path, keys)
    const docketFaults = await mendDocket(unlocked, journals, hold, disk)
    // Nobody could tell whose entries these are, or who else reads them.
    const readOnly = hold.readOnly || docketFaults.some(({ fault }) => keepsShut.has(fault))
    const lost = isNew ? [] : lostJournals(journals)
    const device = writingDevice(computer, journals, lost)
    const entries = [...inJournalOrder(journals.flatMap((it) => it.entries))]
    const store = await openEvidenceStore(path, device, keys.seal, disk, hold)
    /** An entry that was refused may stand on disk all the same: what it names is not taken for left behind. */
    async function clearIncoming(): Promise<void> {
      if (readOnly) return
      await store.clearIncoming(() =>
        readJournals(path, keys).then(
          (found) => namedEvidence(found, device),
          () => undefined,
        ),
      )
    }
    const derived = derivedStore(path, keys.seal, disk)
    // Erased on another computer, or before a crash that came before the bytes went.
    for (const id of readOnly ? [] : erasedEvidence(entries)) {
      await eraseEvidence({ evidence: store, derived }, id).catch(() => undefined)
    }
    const repaired = readOnly ? [] : await clearUp(path, device, disk, clearIncoming)
    const rewritten = readOnly || !keys.ring ? [] : await repairKeys(path, keys.ring, disk)
    const condition = await describeCondition({
      path,
      keys,
      computer,
      device,
      journals,
      readOnly,
      lost,
      repaired: [...hold.faults, ...docketFaults, ...repaired, ...rewritten],
    })
    const writer = createJournalWriter({
      folder: path,
      caseId,
      keys,
      disk,
      journal: journals.find((it) => it.device === device) ?? newJournal(device),
      clock: highestClock(journals),
      now,
      onWritten: (written) => entries.push(...written),
    })
    const inPlace =
      <Input extends unknown[]>(act: (...input: Input) => Promise<void>) =>
      async (...input: Input) => {
        await hold.expectInPlace()
        await act(...input)
      }
    let closing: Promise<void> | undefined
    return {
      caseId,
      folderName: basename(path),
      condition,
      device,
      readEntries: () => entries,
      async append(contents) {
        if (readOnly) throw nothingCanBeWritten()
        const written = await writer.append(contents)
        await store.settle(storedEvidence(written))
        return written
      },
      evidence: {
        ...store,
        async erase(id) {
          if (readOnly) throw nothingCanBeWritten()
          await store.erase(id)
        },
      },
      derived,
      ...access,
      changePassphrase: inPlace(access.changePassphrase),
      letIn: inPlace(access.letIn),
      replaceKey: inPlace(access.replaceKey),
      close() {
        closing ??= writer
          .close()
          .then(clearIncoming)
          .finally(() => hold.release())
        return closing
      },
    }
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** What an unopened case folder tells. */
export interface StoredEntries {
  readonly entries: readonly JournalEntry[]
  /** Damage of the journal; evidence is not looked at. */
  readonly faults: readonly CaseFault[]
}

/**
 * Read the entries of a case folder without opening it.
 *
 * @throws AppError `disk-refused`.
 */
export async function readCaseEntries({ path, keys }: UnlockedFolder): Promise<StoredEntries> {
  const journals = await readJournals(path, keys)
  return {
    entries: inJournalOrder(journals.flatMap((it) => it.entries)),
    faults: [...lostJournals(journals), ...journals.flatMap((it) => it.faults)],
  }
}

/**
 * Under which name this computer writes. Its own journal, once damaged, is
 * evidence of the damage: it stays as it was found and the next one begins.
 * So does the next where it is lost: what is put back from a backup must find its place free.
 */
function writingDevice(
  computer: string,
  journals: readonly DeviceJournal[],
  lost: readonly CaseFault[],
): string {
  const damaged = new Set(journals.filter(({ faults }) => faults.length > 0).map((it) => it.device))
  for (const { path } of lost) damaged.add(path === 'journal' ? computer : basename(path))
  let device = computer
  for (let number = 2; damaged.has(device); number += 1) device = `${computer}-${number}`
  return device
}

/** Above all that was ever written, proved or not, so that what comes now comes later. */
function highestClock(journals: readonly DeviceJournal[]): number {
  let highest = 0
  for (const { entries, unproven } of journals) {
    for (const { clock } of [...entries, ...unproven]) highest = Math.max(highest, clock)
  }
  return highest
}

function newJournal(device: string): DeviceJournal {
  return {
    device,
    entries: [],
    unproven: [],
    end: CHAIN_START,
    tail: { number: 1, text: '' },
    hasHead: false,
    headIsCurrent: false,
    faults: [],
  }
}

/** Remove what a crash left half-written or half-arrived. */
async function clearUp(
  path: string,
  device: string,
  disk: CaseDisk,
  clearIncoming: () => Promise<void>,
): Promise<readonly CaseFault[]> {
  const incoming = join(path, 'incoming')
  const before = await countIn(incoming)
  await makeEvidenceFolders(path, disk)
  await clearIncoming()
  let count = before - (await countIn(incoming))
  // A key that was about to lie open may stand among those of the folder itself.
  for (const folder of ['', `journal/${device}`, 'heads', 'keys', 'derived/thumbnails']) {
    count += await removeUnfinished(join(path, folder), disk)
  }
  return count === 0 ? [] : [{ path: 'incoming', fault: 'leftovers-removed', details: { count } }]
}

async function countIn(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length
}

/** What a crash left half-written; the old content still stands beside it. */
async function removeUnfinished(folder: string, disk: CaseDisk): Promise<number> {
  const unfinished = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(UNFINISHED))
  for (const name of unfinished) await disk.remove(join(folder, name))
  return unfinished.length
}
