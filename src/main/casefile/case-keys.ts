import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import type { DocketFile } from './docket-file'
import { type HeadKey, headKey } from './head-key'
import { readIdentity, writeIdentity } from './identity-file'
import { ageSeal, noSeal, type Seal } from './seal'

/** What it takes to read and write the files of one case. */
export interface CaseKeys {
  readonly seal: Seal
  /** Format 0 signed nothing. */
  readonly heads: HeadKey | undefined
  /** `AGE-SECRET-KEY-1…`; format 0 has none. */
  readonly identity: string | undefined
}

/** The key of a new case, written into its folder. */
export async function createCaseKeys(
  folder: string,
  caseId: string,
  passphrase: string | null,
  scryptFactor: number,
  disk?: CaseDisk,
): Promise<{ readonly identity: string; readonly recipient: string; readonly signingKey: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await writeIdentity(folder, identity, passphrase, scryptFactor, disk)
  return { identity, recipient, signingKey: headKey(caseId, identity).publicText }
}

/** @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-damaged`, `disk-refused`. */
export async function readCaseKeys(
  folder: string,
  docket: DocketFile,
  passphrase: string | undefined,
): Promise<CaseKeys> {
  if (docket.format === 'leak-docket/0') return { seal: noSeal, heads: undefined, identity: undefined }
  const identity = await readIdentity(folder, docket, passphrase)
  const heads = headKey(docket.caseId, identity)
  if (heads.publicText !== docket.signingKey) {
    throw new AppError('case-damaged', 'docket.json names another signing key', {
      problems: ['docket.json: the signing key is not that of the case'],
    })
  }
  return { seal: ageSeal({ recipient: docket.recipient, identity }), heads, identity }
}
