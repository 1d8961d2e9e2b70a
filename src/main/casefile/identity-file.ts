import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'

/** The identity sealed to the passphrase; the standard `age -d` asks for it and opens it. */
const SEALED = 'identity.age'

/** The identity as plain text: the owner chose no passphrase. The form is that of `age -i`. */
const PLAIN = 'identity.txt'

/** Cost of one guess: 2^18 rounds of scrypt, about a second and 256 MiB. */
export const SCRYPT_FACTOR = 18

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/

/**
 * Keep the identity of a case behind a passphrase, or, with null, as plain
 * text beside the case. What stood there before is replaced.
 *
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function writeIdentity(
  folder: string,
  identity: string,
  passphrase: string | null,
  scryptFactor: number,
  disk: CaseDisk = systemDisk,
): Promise<void> {
  if (passphrase === null) {
    await writeDurably(join(folder, PLAIN), `${identity}\n`, disk)
  } else {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(typed(passphrase))
    encrypter.setScryptWorkFactor(scryptFactor)
    await writeDurably(join(folder, SEALED), await encrypter.encrypt(`${identity}\n`), disk)
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

/**
 * Get the identity of a case: with its passphrase, with the identity itself as
 * the recovery sheet prints it, or with nothing where the owner chose none.
 *
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-damaged`, `disk-refused`.
 */
export async function readIdentity(
  folder: string,
  docket: { readonly caseId: string; readonly recipient: string },
  passphrase: string | undefined,
): Promise<string> {
  const { caseId } = docket
  const belongs = async (identity: string) => (await recipientOf(identity)) === docket.recipient
  const plain = await readKept(folder, PLAIN)
  if (plain !== undefined) {
    const identity = identityIn(plain.toString('utf8'))
    if (identity !== undefined && (await belongs(identity))) return identity
    throw damaged(PLAIN)
  }
  if (passphrase === undefined) {
    throw new AppError('passphrase-needed', `Case ${caseId} is behind a passphrase`, { caseId })
  }
  const recovery = identityIn(passphrase)
  if (recovery !== undefined) {
    if (await belongs(recovery)) return recovery
    throw wrong(caseId)
  }
  const sealed = await readKept(folder, SEALED)
  if (sealed === undefined) {
    throw new AppError('case-damaged', `${SEALED} is missing`, {
      problems: [`${SEALED}: this file is missing`],
    })
  }
  const identity = identityIn(await openIdentity(sealed, typed(passphrase), caseId))
  if (identity !== undefined && (await belongs(identity))) return identity
  // What a seal gives back is as it was sealed: it is the other file that names another key.
  throw damaged(identity === undefined ? SEALED : 'docket.json')
}

async function openIdentity(sealed: Uint8Array, passphrase: string, caseId: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(sealed, 'text')
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) throw wrong(caseId)
    throw damaged(SEALED)
  }
}

/** One passphrase, whichever keyboard composed its characters. */
function typed(passphrase: string): string {
  return passphrase.normalize('NFC')
}

/** The key in a text, also as it is printed, in groups and lines; `age-keygen` puts comments above it. */
function identityIn(text: string): string | undefined {
  const key = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('')
    .replace(/\s/g, '')
    .toUpperCase()
  return IDENTITY.test(key) ? key : undefined
}

async function recipientOf(identity: string): Promise<string | undefined> {
  return identityToRecipient(identity).catch(() => undefined)
}

async function readKept(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return undefined
    throw diskFailure(cause)
  }
}

function wrong(caseId: string): AppError<'passphrase-wrong'> {
  return new AppError('passphrase-wrong', 'The passphrase does not open this case', { caseId })
}

function damaged(name: string): AppError<'case-damaged'> {
  return new AppError('case-damaged', `${name} cannot be read`, {
    problems: [`${name}: this file is damaged`],
  })
}
