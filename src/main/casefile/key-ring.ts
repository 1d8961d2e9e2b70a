import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseDisk } from './case-disk'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'
import { knownRecipientOf, recipientOf } from './identity-recipient'
import { openKeyNote, sealKeyNote } from './key-note'
import type { OwnKey } from './own-key'

/** The identities of a case: one more each time its key was replaced, so that somebody could be let out. */
export interface KeyRing {
  /** The newest first. All of them open files. */
  readonly identities: readonly string[]
  /** The one that files are sealed to now. */
  readonly current: string
}

/** The replaced identities, sealed to the one that came after them: what a recovery sheet has not. */
export const EARLIER = 'earlier.age'

/**
 * The ring of some identities, the newest first, that somebody holds beside the
 * case. `docket.json` names the one in use; a newer one that opens what was
 * written is in use as well, and `docket.json` is an old copy. One that opens
 * nothing yet was given out and never taken into use.
 *
 * @returns undefined where they are not of this case.
 */
export async function ringOf(identities: readonly string[], own: OwnKey): Promise<KeyRing | undefined> {
  for (const identity of identities) {
    const isNamed = own.recipient !== undefined && (await recipientOf(identity)) === own.recipient
    if (isNamed || (await own.opens(identity)))
      return (await isOwn(identities, own)) ? { identities, current: identity } : undefined
  }
  return undefined
}

/** Where `docket.json` names a key, one of them has to be it. */
async function isOwn(identities: readonly string[], { recipient }: OwnKey): Promise<boolean> {
  if (recipient === undefined) return true
  return (await Promise.all(identities.map(recipientOf))).includes(recipient)
}

/**
 * The ring of which one identity is at hand, the others in the note of earlier ones.
 *
 * The note has the identity before the newest among those it is about, and so
 * has one that a crash left of a replacement that came to nothing. Where no
 * `docket.json` tells which, something that was written since does.
 *
 * @returns `replaced` where it was the key of this case once.
 */
export async function ringFromOne(
  folder: string,
  identity: string,
  own: OwnKey,
): Promise<KeyRing | 'replaced' | undefined> {
  const earlier = await readEarlier(folder, [identity], [identity])
  const others = earlier?.filter((it) => it !== identity) ?? []
  const ring = await ringOf([identity, ...others], own)
  if (ring === undefined) return earlier === undefined ? undefined : 'replaced'
  const mayBeReplaced = own.recipient === undefined && earlier?.includes(identity) === true
  return mayBeReplaced && !(await own.openAll(ring.identities)) ? 'replaced' : ring
}

/** @returns undefined where there is no such note, or none that can be believed. */
export async function readEarlier(
  folder: string,
  identities: readonly string[],
  believing: readonly string[],
): Promise<readonly string[] | undefined> {
  const kept = await readKept(folder, EARLIER)
  if (kept === undefined) return undefined
  return (await openKeyNote(kept, identities, believing))?.identities
}

/**
 * Keep all identities of a ring for whoever has only its current one, or the next.
 *
 * @param next - the identity that is about to become the current one.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function writeEarlier(
  folder: string,
  { identities, current }: KeyRing,
  next: string | undefined,
  disk: CaseDisk,
): Promise<void> {
  const readers = next === undefined ? [current] : [next, current]
  const to = await Promise.all(readers.map(knownRecipientOf))
  const note = await sealKeyNote({ identities }, { to, provenBy: readers })
  await writeDurably(join(folder, EARLIER), note, disk)
}

/** Whose word counts about the keys: not that of an identity which somebody took along. */
export function believed({ identities, current }: KeyRing): readonly string[] {
  return identities.slice(0, identities.indexOf(current) + 1)
}

/** @returns undefined where there is no such file. @throws AppError `disk-refused`. */
export async function readKept(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return undefined
    throw diskFailure(cause)
  }
}
