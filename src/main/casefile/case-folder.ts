import type { Readable } from 'node:stream'
import type { CaseCondition } from '../../shared/contract/case-fault'
import type { EntryContent, JournalEntry } from '../../shared/journal/entry'
import type { CasePerson } from './case-people'

/**
 * One open case on disk. Operations know only this: which bytes lie where, and
 * whether they are sealed, is the business of what stands behind it.
 */
export interface CaseFolder {
  readonly caseId: string
  /** Name of the folder, ending in `.docket`. */
  readonly folderName: string
  /** What was found when it was opened. */
  readonly condition: CaseCondition
  /** The computer that writes here. */
  readonly device: string
  /** The entries of all devices in journal order; grows with each `append`. */
  readEntries(): readonly JournalEntry[]
  /**
   * Write entries down. Those asked for at the same time share one write.
   *
   * @returns the entries in the order of `contents`, once they are safely on disk.
   * @throws AppError `disk-full`, `disk-refused`, `case-moved`, `case-closed`: nothing is acknowledged.
   */
  append(contents: readonly EntryContent[]): Promise<readonly JournalEntry[]>
  readonly evidence: EvidenceStore
  readonly derived: DerivedStore
  /** What opens the case without its passphrase, for the recovery sheet; a plain case has none. */
  identity(): string | undefined
  /** With those that were in use before it, the newest first. */
  identities(): readonly string[]
  /** Whether somebody who has the folder still needs a passphrase. */
  isBehindPassphrase(): Promise<boolean>
  /**
   * Put another passphrase before the case, or with null none. Nothing is sealed anew.
   *
   * @param current - what opens the case now; null where it has no passphrase.
   * @throws AppError `passphrase-wrong`, `passphrase-needed`, `disk-full`, `disk-refused`.
   */
  changePassphrase(current: string | null, next: string | null): Promise<void>
  /** Who can open the case beside its owner. @throws AppError `disk-refused`. */
  people(): Promise<readonly CasePerson[]>
  /**
   * Let somebody open the case with their own age key.
   *
   * @param recipient - `age1…`: their public key.
   * @throws AppError `case-unsealed`, `recipient-invalid`, `person-known`, `disk-full`, `disk-refused`.
   */
  letIn(name: string, recipient: string): Promise<void>
  /**
   * Seal everything to a new key from now on. The recovery sheet and the people let in have to do with the new one;
   * who had the old one can still read what is there by now.
   *
   * @param current - the passphrase, which will stand before the new key; null where the case has none.
   * @param leaving - id of the person who does not get the new key.
   * @throws AppError `case-unsealed`, `person-unknown`, `passphrase-wrong`, `passphrase-needed`, `case-damaged`, `disk-full`, `disk-refused`.
   */
  replaceKey(current: string | null, leaving?: string): Promise<void>
  /** Finish what is being written, remove what never became evidence, give the folder free. Safe to repeat. */
  close(): Promise<void>
}

/** Bytes that have arrived and are not evidence yet. */
export interface IncomingFile {
  readonly uploadId: string
  readonly byteLength: number
  readonly sha256: string
}

/** The untouched originals. Nothing here is ever rewritten; only what its owner had rest aside and then erased goes. */
export interface EvidenceStore {
  /** Free room on the disk of the case, in bytes. */
  freeBytes(): Promise<number>
  /**
   * Write and hash bytes in one pass. When it throws, for whatever reason the
   * source gives, nothing of them is left.
   */
  receive(source: AsyncIterable<Uint8Array>): Promise<IncomingFile>
  /**
   * Read what arrived again, compare, and keep it under its id for ever.
   *
   * @throws AppError `evidence-damaged` if the disk gives back other bytes than arrived.
   */
  adopt(incoming: IncomingFile, evidenceId: string): Promise<void>
  discard(incoming: IncomingFile): Promise<void>
  /** @throws AppError `evidence-missing`, `evidence-changed`, `case-moved`; the bytes are compared by whoever reads them. */
  open(evidenceId: string): Promise<{ readonly byteLength: number; readonly bytes: Readable }>
  /** Remove the bytes for good, as an entry says already. @throws AppError `disk-full`, `disk-refused`, `case-moved`. */
  erase(evidenceId: string): Promise<void>
  verify(evidenceId: string, sha256: string): Promise<'unchanged' | 'changed' | 'missing'>
}

/** What can be made again from originals, kept only to be fast. */
export interface DerivedStore {
  /** @param name - relative, `/`-separated, made of ids: `thumbnails/<id>.webp` */
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}
