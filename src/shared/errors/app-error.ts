/**
 * Every failure the app foresees, with the facts that come with it.
 *
 * A code is a promise: once released it is never renamed or reused, because
 * logs, tests and translations all refer to it.
 */
interface ErrorDetails {
  /** The request did not match the contract: a fault of the program, not of the person. */
  'input-invalid': { readonly operation: string; readonly problems: readonly string[] }
  /** A record would break the case format; `problems` name the field and what is expected. */
  'record-invalid': { readonly problems: readonly Problem[] }
  /** A `case.json` cannot be read; one line for each problem. */
  'case-file-invalid': { readonly problems: readonly string[] }
  'case-not-found': { readonly caseId: string }
  /** The case was closed meanwhile, for example because another one was opened. */
  'case-closed': { readonly caseId: string }
  /** Papers tell what happened, and nothing has been logged yet. */
  'case-empty': { readonly caseId: string }
  /** Another program, or another window's host, has the case folder open. */
  'case-locked': { readonly openedAt: string; readonly host: string }
  /** The folder of the open case was moved or renamed, or its disk is gone: nothing is written. */
  'case-moved': Readonly<Record<string, never>>
  /** The folder was written by a newer version of this app. */
  'case-too-new': { readonly format: string; readonly supported: string }
  /** The journal on disk is damaged; `problems` say where. */
  'case-damaged': { readonly problems: readonly string[] }
  /** A folder of format 0: nothing in it is sealed, so it has no key. */
  'case-unsealed': { readonly caseId: string }
  /** A passphrase stands before the case, and none was given. */
  'passphrase-needed': { readonly caseId: string }
  'passphrase-wrong': { readonly caseId: string }
  /** The key was that of the case once; it was replaced, and opens only what was written before. */
  'key-replaced': { readonly caseId: string }
  /** This computer has no store for keys that can be relied on. */
  'key-store-unavailable': Readonly<Record<string, never>>
  /** No key of the case is remembered here, or it opens the case no more. */
  'key-not-remembered': { readonly caseId: string }
  /** No public age key (`age1…`), or the case's own. */
  'recipient-invalid': Readonly<Record<string, never>>
  /** Somebody of this name, or with this key, can open the case already. */
  'person-known': { readonly name: string }
  'person-unknown': { readonly id: string }
  'record-not-found': { readonly noun: string; readonly id: string }
  /** This computer has no edit left to take back, or none to do again. */
  'nothing-to-undo': Readonly<Record<string, never>>
  /** Another device has changed the record since. */
  'undo-overtaken': { readonly noun: string; readonly id: string }
  /** Without the edit the record would break the case format. */
  'undo-unfit': { readonly noun: string; readonly id: string }
  'upload-not-found': { readonly uploadId: string }
  'evidence-empty': { readonly name: string }
  'evidence-too-large': { readonly byteLength: number; readonly limitBytes: number }
  'evidence-missing': { readonly evidenceId: string }
  /** What is kept is not what came in once. */
  'evidence-changed': { readonly evidenceId: string }
  /** What is on disk is not what arrived. */
  'evidence-damaged': { readonly evidenceId: string }
  /** It was put aside less than thirty days ago. */
  'evidence-resting': { readonly evidenceId: string; readonly until: string }
  /** Its owner erased the bytes for good. */
  'evidence-erased': { readonly evidenceId: string }
  'disk-full': { readonly neededBytes: number }
  'disk-refused': { readonly reason: string }
  /** A backup is not as it was written; `problems` name the parts. */
  'backup-damaged': { readonly problems: readonly string[] }
  /** The case has no whole `docket.json` now, and what is kept without one cannot be brought back. */
  'backup-unrestorable': Readonly<Record<string, never>>
  'backup-not-found': { readonly caseId: string }
  /** The file that was chosen to restore is not there any more. */
  'backup-gone': Readonly<Record<string, never>>
  /** No folder was chosen, it is not there now, or it cannot hold backups of this case. */
  'backup-folder-unusable': Readonly<Record<string, never>>
  'draft-not-found': { readonly draftId: string }
  'date-invalid': { readonly value: string }
  /** A template asks for something the assembler does not give, or names an unknown article. */
  'wording-invalid': { readonly wording: string; readonly placeholder: string }
  internal: Readonly<Record<string, never>>
}

/** One field that does not fit, in the path syntax of the case format: `incidents[2].occurredAt`. */
export interface Problem {
  readonly path: string
  readonly expected: string
}

export type ErrorCode = keyof ErrorDetails

/** Who can act on it: the person using the app, or the people who wrote it. */
export const errorAudience = {
  'input-invalid': 'developer',
  'record-invalid': 'user',
  'case-file-invalid': 'user',
  'case-not-found': 'user',
  'case-closed': 'user',
  'case-empty': 'user',
  'case-locked': 'user',
  'case-moved': 'user',
  'case-too-new': 'user',
  'case-damaged': 'user',
  'case-unsealed': 'user',
  'passphrase-needed': 'user',
  'passphrase-wrong': 'user',
  'key-replaced': 'user',
  'key-store-unavailable': 'user',
  'key-not-remembered': 'user',
  'recipient-invalid': 'user',
  'person-known': 'user',
  'person-unknown': 'user',
  'record-not-found': 'user',
  'nothing-to-undo': 'user',
  'undo-overtaken': 'user',
  'undo-unfit': 'user',
  'upload-not-found': 'user',
  'evidence-empty': 'user',
  'evidence-too-large': 'user',
  'evidence-missing': 'user',
  'evidence-changed': 'user',
  'evidence-damaged': 'user',
  'evidence-resting': 'user',
  'evidence-erased': 'user',
  'disk-full': 'user',
  'disk-refused': 'user',
  'backup-damaged': 'user',
  'backup-unrestorable': 'user',
  'backup-not-found': 'user',
  'backup-gone': 'user',
  'backup-folder-unusable': 'user',
  'draft-not-found': 'user',
  'date-invalid': 'user',
  'wording-invalid': 'developer',
  internal: 'developer',
} as const satisfies Record<ErrorCode, 'user' | 'developer'>

/**
 * A foreseen failure. `message` is English, for the log; the sentence the
 * person reads is looked up from `code`, so that it can be translated.
 */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: Code,
    message: string,
    readonly details: ErrorDetails[Code],
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
  }
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorAudience, code)
}
