import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { damagedFile } from './damaged-file'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'
import { recipientOf } from './identity-recipient'
import { identitiesIn, identityLines } from './identity-text'
import { type KeyRing, readKept } from './key-ring'
import type { OwnKey } from './own-key'

/** The identity sealed to the passphrase; the standard `age -d` asks for it and opens it. */
export const SEALED = 'identity.age'

/** The identity as plain text: the owner chose no passphrase. The form is that of `age -i`. */
export const PLAIN = 'identity.txt'

/** Cost of one guess: 2^18 rounds of scrypt, about a second and 256 MiB. */
export const SCRYPT_FACTOR = 18

/**
 * Keep the identities of a case, the newest first, behind a passphrase, or,
 * with null, as plain text beside the case. What stood there before is replaced.
 *
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function writeIdentity(
  folder: string,
  identities: readonly string[],
  passphrase: string | null,
  scryptFactor: number,
  disk: CaseDisk = systemDisk,
): Promise<void> {
  if (passphrase === null) {
    await writeDurably(join(folder, PLAIN), identityLines(identities), disk)
  } else {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(typed(passphrase))
    encrypter.setScryptWorkFactor(scryptFactor)
    await writeDurably(join(folder, SEALED), await encrypter.encrypt(identityLines(identities)), disk)
  }
  try {
    // Last: a crash in between leaves the way in that was there before.
    await disk.remove(join(folder, passphrase === null ? SEALED : PLAIN))
    await disk.syncFolder(folder)
  } catch (cause) {
    throw diskFailure(cause)
  }
}

/** Whether a passphrase stands before the case: its identities lie open nowhere, as far as they can be read. */
export async function hasPassphrase(folder: string): Promise<boolean> {
  if (await isPlainWhole(folder)) return false
  return (await isThere(folder, SEALED)) || !(await isThere(folder, PLAIN))
}

/** Whether a file of the identity is there, whatever it says. */
export async function isThere(folder: string, name: typeof PLAIN | typeof SEALED): Promise<boolean> {
  return (await readKept(folder, name)) !== undefined
}

/** Whether what lies open beside the case are identities, of whichever case. */
export async function isPlainWhole(folder: string): Promise<boolean> {
  return (await plainIdentities(folder)) !== undefined
}

async function plainIdentities(folder: string): Promise<readonly string[] | undefined> {
  const identities = identitiesIn((await readKept(folder, PLAIN))?.toString('utf8') ?? '') ?? []
  const recipients = await Promise.all(identities.map(recipientOf))
  return recipients.length === 0 || recipients.includes(undefined) ? undefined : identities
}

/**
 * The ring that lies open beside the case. What came back from before a
 * passphrase was set, or was put there by somebody else, is none of it.
 *
 * @returns undefined where there is none, or none of this case.
 * @throws AppError `disk-refused`.
 */
export async function readPlainRing(folder: string, own: OwnKey): Promise<KeyRing | undefined> {
  const identities = await plainIdentities(folder)
  if (identities === undefined) return undefined
  const isOwn =
    (await Promise.all(identities.map(recipientOf))).includes(own.recipient) ||
    (!(await isThere(folder, SEALED)) && (await isAnyOpening(identities, own)))
  return isOwn ? ringOfOwner(identities) : undefined
}

async function isAnyOpening(identities: readonly string[], own: OwnKey): Promise<boolean> {
  for (const identity of identities) if (await own.opens(identity)) return true
  return false
}

/** The file of the owner decides which identity is in use: the newest. */
function ringOfOwner(identities: readonly string[]): KeyRing | undefined {
  const [current] = identities
  return current === undefined ? undefined : { identities, current }
}

/**
 * The ring behind the passphrase.
 *
 * @throws AppError `passphrase-wrong`, `case-damaged`, `disk-refused`.
 */
export async function readSealedRing(folder: string, caseId: string, passphrase: string): Promise<KeyRing> {
  const sealed = await readKept(folder, SEALED)
  if (sealed === undefined) {
    throw new AppError('case-damaged', `${SEALED} is missing`, {
      problems: [`${SEALED}: this file is missing`],
    })
  }
  const ring = ringOfOwner(identitiesIn(await openIdentity(sealed, typed(passphrase), caseId)) ?? [])
  if (ring === undefined) throw damagedFile(SEALED)
  return ring
}

async function openIdentity(sealed: Uint8Array, passphrase: string, caseId: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(sealed, 'text')
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched'))
      throw wrongPassphrase(caseId)
    throw damagedFile(SEALED)
  }
}

/** One passphrase, whichever keyboard composed its characters. */
function typed(passphrase: string): string {
  return passphrase.normalize('NFC')
}

export function wrongPassphrase(caseId: string): AppError<'passphrase-wrong'> {
  return new AppError('passphrase-wrong', 'The passphrase does not open this case', { caseId })
}
