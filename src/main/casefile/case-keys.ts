import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import type { DocketFile, SealedDocket } from './docket-file'
import { type HeadKey, headKey } from './head-key'
import { damagedFile, writeIdentity } from './identity-file'
import { knownRecipientOf } from './identity-text'
import { EARLIER, type KeyRing, readKept } from './key-ring'
import { ageSeal, noSeal, type Seal } from './seal'
import { unlockKeys } from './unlock-keys'

/** What it takes to read and write the files of one case. */
export interface CaseKeys {
  /** Follows the key of the case when that is replaced. */
  readonly seal: Seal
  /** Format 0 signed nothing. */
  readonly heads: HeadKey | undefined
  /** Format 0 has none. */
  readonly ring: KeyRing | undefined
  /** `AGE-SECRET-KEY-1…`, the one in use; format 0 has none. */
  readonly identity: string | undefined
  /** Seal to the current identity of another ring from now on. */
  renew(ring: KeyRing): Promise<void>
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
  await writeIdentity(folder, [identity], passphrase, scryptFactor, disk)
  return { identity, recipient, signingKey: headKey(caseId, identity).publicText }
}

/** @throws AppError `passphrase-needed`, `passphrase-wrong`, `key-replaced`, `case-damaged`, `disk-refused`. */
export async function readCaseKeys(
  folder: string,
  docket: DocketFile,
  passphrase: string | undefined,
): Promise<CaseKeys> {
  if (docket.format === 'leak-docket/0') return plainKeys
  const ring = await unlockKeys(folder, docket, passphrase)
  const heads = headKeyAmong(ring, docket)
  if (heads === undefined) throw await withoutFirstKey(folder)
  return sealedKeys(ring, heads)
}

const plainKeys: CaseKeys = {
  seal: noSeal,
  heads: undefined,
  ring: undefined,
  identity: undefined,
  async renew() {
    throw new Error('A case of format 0 has no key')
  },
}

async function sealedKeys(first: KeyRing, heads: HeadKey): Promise<CaseKeys> {
  let ring = first
  let seal = await sealOf(first)
  return {
    seal: {
      ending: seal.ending,
      seal: (plain) => seal.seal(plain),
      open: (kept) => seal.open(kept),
      plainByteLength: (file) => seal.plainByteLength(file),
    },
    heads,
    get ring() {
      return ring
    },
    get identity() {
      return ring.current
    },
    async renew(next) {
      seal = await sealOf(next)
      ring = next
    },
  }
}

async function sealOf({ identities, current }: KeyRing): Promise<Seal> {
  return ageSeal({ recipient: await knownRecipientOf(current), identities })
}

/** Heads are signed with what is made of the first identity, whichever came later. */
function headKeyAmong({ identities }: KeyRing, { caseId, signingKey }: SealedDocket): HeadKey | undefined {
  return identities.map((it) => headKey(caseId, it)).find(({ publicText }) => publicText === signingKey)
}

async function withoutFirstKey(folder: string): Promise<AppError<'case-damaged'>> {
  if ((await readKept(folder, EARLIER)) !== undefined) return damagedFile(EARLIER)
  return new AppError('case-damaged', 'docket.json names another signing key', {
    problems: [`docket.json: the signing key is not that of the case, unless ${EARLIER} is missing`],
  })
}
