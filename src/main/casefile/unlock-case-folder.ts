import { instantOf } from '../../shared/domain/calendar'
import { type CaseKeys, keysWithoutDocket, readCaseKeys } from './case-keys'
import { isDamagedFile } from './damaged-file'
import { DOCKET, DOCKET_FORMAT, type DocketFile, readDocketFile, readDocketRemains } from './docket-file'
import { hasIdentity } from './identity-file'

/** A case folder whose keys are known. Nothing of it is held or changed yet. */
export interface UnlockedFolder {
  readonly path: string
  readonly docket: DocketFile
  readonly keys: CaseKeys
  /** `docket.json` is damaged or gone: `docket` is what its remains and the keys tell, and nothing has proven it yet. */
  readonly isRebuilt: boolean
}

/**
 * Get the keys of a case folder, sealed or of the older plain format. Where
 * only `docket.json` is damaged the keys still open the rest.
 *
 * @param path - the folder.
 * @param passphrase - or an identity: the one from the recovery sheet, or that of a person who was let in.
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `key-replaced`, `case-too-new`, `case-damaged`, `disk-refused`.
 */
export async function unlockCaseFolder(path: string, passphrase?: string): Promise<UnlockedFolder> {
  try {
    const docket = await readDocketFile(path)
    return { path, docket, keys: await readCaseKeys(path, docket, passphrase), isRebuilt: false }
  } catch (error) {
    // A folder of format 0 has no keys that could tell anything.
    if (!isDamagedFile(error, DOCKET) || !(await hasIdentity(path))) throw error
    return unlockWithoutDocket(path, passphrase)
  }
}

async function unlockWithoutDocket(path: string, passphrase: string | undefined): Promise<UnlockedFolder> {
  const { caseId, version = 'unknown', createdAt = instantOf(new Date(0)) } = await readDocketRemains(path)
  const { keys, recipient, signingKey } = await keysWithoutDocket(path, caseId, passphrase)
  const docket = { format: DOCKET_FORMAT, version, caseId, createdAt, recipient, signingKey }
  return { path, docket, keys, isRebuilt: true }
}
