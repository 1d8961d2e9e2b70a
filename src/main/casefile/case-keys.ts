import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DocketFile } from './docket-file'
import { createHeadKey, type HeadKey, readHeadKey } from './head-key'
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

/** Keys for a new case, written into its folder. @returns the identity, and what `docket.json` says of the keys. */
export async function createCaseKeys(
  folder: string,
  passphrase: string | null,
  scryptFactor: number,
): Promise<{ readonly identity: string; readonly recipient: string; readonly signingKey: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await writeIdentity(folder, identity, passphrase, scryptFactor)
  return { identity, recipient, signingKey: await createHeadKey(folder, ageSeal({ recipient, identity })) }
}

/** @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-damaged`, `disk-refused`. */
export async function readCaseKeys(
  folder: string,
  docket: DocketFile,
  passphrase: string | undefined,
): Promise<CaseKeys> {
  if (docket.format === 'leak-docket/0') return { seal: noSeal, heads: undefined, identity: undefined }
  const identity = await readIdentity(folder, docket, passphrase)
  const seal = ageSeal({ recipient: docket.recipient, identity })
  return { seal, heads: await readHeadKey(folder, seal, docket), identity }
}
