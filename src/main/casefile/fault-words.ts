import type { CaseFault, FaultCode } from '../../shared/contract/case-fault'

type Details = CaseFault['details']

/** What `docket verify` says of each finding; the app has its own sentences in the language of the window. */
const words: Readonly<Record<FaultCode, (details: Details) => string>> = {
  'journal-missing': () => 'this journal is missing as a whole, and its entries with it',
  'segment-missing': () => 'this file is missing',
  'segment-broken': () => 'this file is damaged, or was not sealed for this case',
  'segment-torn': () => 'the end of this file is torn off',
  'segment-not-text': () => 'this file is not text any more',
  'segment-stray': () => 'this file does not belong to the journal',
  'line-not-entry': ({ line }) => `line ${line} is not a journal entry`,
  'line-other-device': ({ line, device }) => `line ${line} was made by another device (${device})`,
  'line-out-of-order': ({ line, expected, found }) =>
    `line ${line}: entry ${expected} should stand here, but it is entry ${found}`,
  'line-chain-broken': ({ line }) => `line ${line}: the entry before this one was changed or removed`,
  'erasure-unsigned': ({ line }) =>
    `line ${line} says that evidence was erased, and nobody who can open the case signed for it; nothing was erased`,
  'head-missing': () => 'this file is missing',
  'head-broken': () => 'this file is damaged, or its signature is not that of the case',
  'head-ahead': ({ written, found }) =>
    `${written} entries were written, the journal has only ${found}: the last are missing`,
  'head-differs': ({ seq }) => `entry ${seq} of the journal is not the one written down here`,
  'identity-missing': () =>
    'this file is missing: the passphrase opens nothing; open the case with its recovery key and set a passphrase anew',
  'identity-broken': () =>
    'this file is damaged: open the case with its recovery key and set a passphrase anew',
  'key-broken': () => 'this file is damaged, or was not made by this case',
  'docket-broken': () =>
    'this file is damaged or missing: the case opens for reading only; put the file back from a backup',
  'docket-behind': () =>
    'this file names a key that was replaced: it is an old copy, and is written anew when the case is opened',
  'docket-differs': () =>
    'this file names a key that is not at hand: the case opens for reading only; let the folder finish synchronising, or put the file back from a backup',
  'evidence-missing': () => 'this file is missing',
  'evidence-changed': () => 'this file is changed',
  'derived-broken': () => 'this file is damaged; the app makes it again',
  'head-behind': () =>
    'this file was behind the journal after a crash; it is written anew with the next entry',
  'key-rewritten': () => 'this file was missing or damaged; it was written anew',
  'docket-rewritten': () => 'this file was damaged, missing or an old copy; it was written anew',
  'lock-stale': () => 'this lock was left by a program that has ended; it was taken over',
  'leftovers-removed': ({ count }) => `${count} unfinished files of an earlier run were removed`,
  'read-only': () => 'nothing can be written in this folder',
  'clock-backwards': ({ count, first }) =>
    `the clock of this device was set back: ${count} entries tell an earlier time than the one before (first: entry ${first})`,
}

/** A finding in plain English, without its place. */
export function wordsOf({ fault, details }: CaseFault): string {
  return words[fault](details)
}

/** `heads/laptop.json: this file is missing` */
export function faultLine(fault: CaseFault): string {
  return `${fault.path}: ${wordsOf(fault)}`
}
