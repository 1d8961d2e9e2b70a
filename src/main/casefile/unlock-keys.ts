import { AppError } from '../../shared/errors/app-error'
import { ringOfPerson } from './case-people'
import type { SealedDocket } from './docket-file'
import {
  damagedFile,
  hasPassphrase,
  PLAIN,
  readPlainRing,
  readSealedRing,
  wrongPassphrase,
} from './identity-file'
import { identitiesIn } from './identity-text'
import { type KeyRing, ringFromOne, ringOf } from './key-ring'

/**
 * Get the identities of a case: with nothing where its owner chose no
 * passphrase; else with its passphrase, with the identity as the recovery sheet
 * prints it, or with the identity of a person who was let in.
 *
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `key-replaced`, `case-damaged`, `disk-refused`.
 */
export async function unlockKeys(
  folder: string,
  docket: SealedDocket,
  typed: string | undefined,
): Promise<KeyRing> {
  const plain = await readPlainRing(folder, docket)
  if (plain !== undefined) return plain
  const keys = typed === undefined ? undefined : identitiesIn(typed)
  if (keys !== undefined) return unlockWith(keys, folder, docket)
  // Whatever is typed here, the recovery key would have opened it.
  if (!(await hasPassphrase(folder))) throw damagedFile(PLAIN)
  const { caseId } = docket
  if (typed === undefined) {
    throw new AppError('passphrase-needed', `Case ${caseId} is behind a passphrase`, { caseId })
  }
  return readSealedRing(folder, docket, typed)
}

async function unlockWith(keys: readonly string[], folder: string, docket: SealedDocket): Promise<KeyRing> {
  const [first = '', ...others] = keys
  const own = others.length > 0 ? await ringOf(keys, docket) : await ringFromOne(folder, first, docket)
  if (own !== undefined && own !== 'replaced') return own
  const person = await ringOfPerson(folder, keys, docket)
  if (person !== undefined) return person
  const { caseId } = docket
  if (own === undefined) throw wrongPassphrase(caseId)
  throw new AppError('key-replaced', 'This key was replaced by a newer one', { caseId })
}
