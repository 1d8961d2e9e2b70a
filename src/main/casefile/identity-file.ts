import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { damagedFile } from './damaged-file'
import { diskFailure } from './disk-failure'
import { DOCKET } from './docket-file'
import { writeDurably } from './durable-file'
import { identitiesIn, identityLines, recipientOf } from './identity-text'
import { type KeyRing, type OwnKey, readKept, ringOf } from './key-ring'

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

/** Whether a passphrase stands before the case. */
export async function hasPassphrase(folder: string): Promise<boolean> {
  return stat(join(folder, PLAIN)).then(
    () => false,
    () => true,
  )
}

/** Whether anything is there that keeps the identity of a sealed case. */
export async function hasIdentity(folder: string): Promise<boolean> {
  const kept = await Promise.all([PLAIN, SEALED].map((name) => readKept(folder, name)))
  return kept.some((it) => it !== undefined)
}

/**
 * The ring that lies open beside the case.
 *
 * @returns undefined where there is none, or none of this case.
 * @throws AppError `disk-refused`.
 */
export async function readPlainRing(folder: string, own: OwnKey): Promise<KeyRing | undefined> {
  const plain = await readKept(folder, PLAIN)
  const identities = plain && identitiesIn(plain.toString('utf8'))
  return identities && ringOf(identities, own)
}

/** Whether what lies open beside the case are identities, of whichever case. */
export async function isPlainWhole(folder: string): Promise<boolean> {
  const identities = identitiesIn((await readKept(folder, PLAIN))?.toString('utf8') ?? '') ?? []
  const known = await Promise.all(identities.map(recipientOf))
  return known.length > 0 && !known.includes(undefined)
}

/**
 * The ring behind the passphrase.
 *
 * @throws AppError `passphrase-wrong`, `case-damaged`, `disk-refused`.
 */
export async function readSealedRing(folder: string, own: OwnKey, passphrase: string): Promise<KeyRing> {
  const sealed = await readKept(folder, SEALED)
  if (sealed === undefined) {
    throw new AppError('case-damaged', `${SEALED} is missing`, {
      problems: [`${SEALED}: this file is missing`],
    })
  }
  const identities = identitiesIn(await openIdentity(sealed, typed(passphrase), own.caseId))
  const ring = identities && (await ringOf(identities, own))
  if (ring !== undefined) return ring
  // What a seal gives back is as it was sealed: it is the other file that names another key.
  throw damagedFile(identities === undefined ? SEALED : DOCKET)
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
