import { AppError } from '../../shared/errors/app-error'
import { ringOfPerson } from './case-people'
import { damagedFile } from './damaged-file'
import { DOCKET } from './docket-file'
import {
  isPlainWhole,
  isThere,
  PLAIN,
  readPlainRing,
  readSealedRing,
  SEALED,
  wrongPassphrase,
} from './identity-file'
import { identitiesIn } from './identity-text'
import { type KeyRing, ringFromOne, ringOf } from './key-ring'
import type { OwnKey } from './own-key'

/**
 * Get the identities of a case: with nothing where its owner chose no
 * passphrase; else with its passphrase, with the identity as the recovery sheet
 * prints it, or with the identity of a person who was let in.
 *
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `key-replaced`, `case-damaged`, `disk-refused`.
 */
export async function unlockKeys(folder: string, own: OwnKey, typed: string | undefined): Promise<KeyRing> {
  const { caseId } = own
  const keys = typed === undefined ? undefined : identitiesIn(typed)
  const isSealed = await isThere(folder, SEALED)
  // What was typed counts, whatever somebody laid open beside it.
  if (typed !== undefined && keys === undefined && isSealed) return readSealedRing(folder, caseId, typed)
  const plain = await readPlainRing(folder, own)
  if (plain !== undefined) return plain
  if (keys !== undefined) return unlockWith(keys, folder, own)
  // Whatever is typed here, the recovery key would have opened it.
  if (!isSealed && (await isThere(folder, PLAIN))) {
    throw damagedFile((await isPlainWhole(folder)) ? DOCKET : PLAIN)
  }
  if (typed !== undefined) return readSealedRing(folder, caseId, typed)
  throw new AppError('passphrase-needed', `Case ${caseId} is behind a passphrase`, { caseId })
}

async function unlockWith(keys: readonly string[], folder: string, own: OwnKey): Promise<KeyRing> {
  const [first = '', ...others] = keys
  const ring = others.length > 0 ? await ringOf(keys, own) : await ringFromOne(folder, first, own)
  if (ring !== undefined && ring !== 'replaced') return ring
  const person = await ringOfPerson(folder, keys, own)
  if (person !== undefined) return person
  const { caseId } = own
  if (ring === undefined) throw wrongPassphrase(caseId)
  throw new AppError('key-replaced', 'This key was replaced by a newer one', { caseId })
}
