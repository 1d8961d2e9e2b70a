import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseFault } from '../../shared/contract/case-fault'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, makeFolderDurably } from './case-disk'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'
import { knownRecipientOf, recipientOf } from './identity-recipient'
import { openKeyNote, sealKeyNote } from './key-note'
import { believed, type KeyRing, readKept, ringOf } from './key-ring'
import type { OwnKey } from './own-key'
import { sha256 } from './sha256'

/** Where the keys of other people lie, each sealed to its person and to the case. */
const KEYS = 'keys'

/** X25519: what every version of the `age` tool makes. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/

/** Somebody beside the owner who can open the case. */
export interface CasePerson {
  /** Also the name of the file; it tells nothing of who it is. */
  readonly id: string
  readonly name: string
  /** `age1…`: their public key. */
  readonly recipient: string
}

export interface CasePeople {
  /** Sorted by name. */
  readonly people: readonly CasePerson[]
  /** Key files that nobody can vouch for. */
  readonly faults: readonly CaseFault[]
  /** Ids of those who were let out just before a crash: their file has only keys that were replaced. */
  readonly left: readonly string[]
}

/** @throws AppError `disk-refused`. */
export async function readPeople(folder: string, ring: KeyRing): Promise<CasePeople> {
  const people: CasePerson[] = []
  const faults: CaseFault[] = []
  const left: string[] = []
  for (const name of await keyFiles(folder)) {
    const kept = await readKept(folder, `${KEYS}/${name}`)
    const noteFor = (proof: readonly string[]) => kept && openKeyNote(kept, ring.identities, proof)
    const id = name.slice(0, -'.age'.length)
    const note = await noteFor(believed(ring))
    if (note?.person !== undefined) people.push({ id, ...note.person })
    else if ((await noteFor(ring.identities)) !== undefined) left.push(id)
    else faults.push({ path: `${KEYS}/${name}`, fault: 'key-broken', details: {} })
  }
  return { people: people.sort((a, b) => a.name.localeCompare(b.name)), faults, left }
}

/**
 * Give somebody the keys of a case, sealed to theirs.
 *
 * @param recipient - `age1…`
 * @throws AppError `recipient-invalid`, `person-known`, `disk-full`, `disk-refused`.
 */
export async function letIn(
  folder: string,
  { name, recipient }: { readonly name: string; readonly recipient: string },
  ring: KeyRing,
  disk: CaseDisk,
): Promise<void> {
  if (!RECIPIENT.test(recipient) || recipient === (await recipientOf(ring.current))) {
    throw new AppError('recipient-invalid', 'expected the public key of a person: age1…', {})
  }
  const { people } = await readPeople(folder, ring)
  const known = people.find((it) => it.name === name || it.recipient === recipient)
  if (known !== undefined) {
    throw new AppError('person-known', `${known.name} is let in already`, { name: known.name })
  }
  try {
    await makeFolderDurably(join(folder, KEYS), disk)
  } catch (cause) {
    throw diskFailure(cause)
  }
  await writePerson(folder, { id: sha256(recipient).slice(0, 16), name, recipient }, ring, disk)
}

/**
 * Write the key file of a person, in place of the one that is there.
 *
 * @param before - the identity that is still in use; its word counts until the current one of the ring has taken its place.
 */
export async function writePerson(
  folder: string,
  { id, name, recipient }: CasePerson,
  { identities, current }: KeyRing,
  disk: CaseDisk,
  before?: string,
): Promise<void> {
  const note = { person: { name, recipient }, identities }
  const own = await knownRecipientOf(current)
  const provenBy = before === undefined ? [current] : [current, before]
  // Not to the identity before: somebody who is let out has it.
  const kept = await sealKeyNote(note, { to: [recipient, own], provenBy }).catch(() => {
    throw new AppError('recipient-invalid', 'this public key has a copying fault', {})
  })
  await writeDurably(join(folder, KEYS, `${id}.age`), kept, disk)
}

/** @throws AppError `disk-full`, `disk-refused`. */
export async function removePerson(folder: string, id: string, disk: CaseDisk): Promise<void> {
  try {
    await disk.remove(join(folder, KEYS, `${id}.age`))
    await disk.syncFolder(join(folder, KEYS))
  } catch (cause) {
    throw diskFailure(cause)
  }
}

/**
 * The ring that a person was given.
 *
 * @param theirs - identities of the person, not of the case.
 * @returns undefined where no file is for them, or it does not fit the case.
 */
export async function ringOfPerson(
  folder: string,
  theirs: readonly string[],
  own: OwnKey,
): Promise<KeyRing | undefined> {
  for (const name of await keyFiles(folder)) {
    const kept = await readKept(folder, `${KEYS}/${name}`)
    // They know no key of the case yet by which its proof could be measured.
    const note = kept && (await openKeyNote(kept, theirs, undefined))
    const ring = note && (await ringOf(note.identities, own))
    if (ring !== undefined) return ring
  }
  return undefined
}

async function keyFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, KEYS))
    return names.filter((it) => it.endsWith('.age') && !it.startsWith('.')).sort()
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return []
    throw diskFailure(cause)
  }
}
