import { instantOf } from '../../shared/domain/calendar'
import { type CaseKeys, type DocketFault, keysOf, plainKeys } from './case-keys'
import { damagedFile, isDamagedFile } from './damaged-file'
import { DOCKET, DOCKET_FORMAT, type DocketFile, readDocketFile, readDocketRemains } from './docket-file'
import { isThere, PLAIN, SEALED } from './identity-file'
import { hasSealedSegment } from './journal-files'
import { ownKey } from './own-key'
import { unlockKeys } from './unlock-keys'

/** A case folder whose keys are known. Nothing of it is held or changed yet. */
export interface UnlockedFolder {
  readonly path: string
  /** What `docket.json` says, or has to say. */
  readonly docket: DocketFile
  readonly keys: CaseKeys
  /** What is wrong with the file, where something is. */
  readonly docketFault: DocketFault | undefined
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
  const said = await readDocketFile(path).catch((error: unknown) => {
    if (isDamagedFile(error, DOCKET)) return undefined
    throw error
  })
  // A sealed case whose `docket.json` says that it is plain would be written in plain text.
  if (!(await isSealed(path))) {
    if (said?.format !== 'leak-docket/0') throw damagedFile(said === undefined ? DOCKET : SEALED)
    return { path, docket: said, keys: plainKeys, docketFault: undefined }
  }
  const named = said?.format === DOCKET_FORMAT ? said : undefined
  const {
    caseId,
    version = 'unknown',
    createdAt = instantOf(new Date(0)),
  } = named ?? (await readDocketRemains(path))
  const ring = await unlockKeys(path, ownKey(path, { caseId, recipient: named?.recipient }), passphrase)
  const { keys, recipient, signingKey, docketFault } = await keysOf(path, caseId, ring, named)
  const docket = { format: DOCKET_FORMAT, version, caseId, createdAt, recipient, signingKey }
  return { path, docket, keys, docketFault }
}

async function isSealed(path: string): Promise<boolean> {
  return (await isThere(path, SEALED)) || (await isThere(path, PLAIN)) || (await hasSealedSegment(path))
}
