import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import { damagedFile } from './damaged-file'
import { DOCKET, type DocketFile, type SealedDocket } from './docket-file'
import { type HeadKey, headKey } from './head-key'
import { writeIdentity } from './identity-file'
import { knownRecipientOf, recipientOf } from './identity-text'
import { isAnySegmentOpened } from './journal-files'
import { believed, EARLIER, type KeyRing, namedKey, type OwnKey, readEarlier, readKept } from './key-ring'
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
  const ring = await unlockKeys(folder, namedKey(docket), passphrase)
  const heads = headKeyAmong(ring, docket)
  if (heads === undefined) throw await withoutFirstKey(folder, ring)
  return sealedKeys(ring, heads)
}

/**
 * The keys of a case whose `docket.json` is damaged: of the identities that
 * open it, the newest is taken for the one in use, the oldest for the first.
 *
 * @returns what `docket.json` has to say of them, too.
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-damaged`, `disk-refused`.
 */
export async function keysWithoutDocket(
  folder: string,
  caseId: string,
  passphrase: string | undefined,
): Promise<{ readonly keys: CaseKeys; readonly recipient: string; readonly signingKey: string }> {
  const ring = await unlockKeys(folder, keyThatOpens(folder, caseId), passphrase)
  const heads = headKey(caseId, ring.identities.at(-1) ?? ring.current)
  const recipient = await knownRecipientOf(ring.current)
  return { keys: await sealedKeys(ring, heads), recipient, signingKey: heads.publicText }
}

/** Told by the journal, which only identities of the case open. One that was replaced does, too. */
function keyThatOpens(folder: string, caseId: string): OwnKey {
  return {
    caseId,
    async inUse(identities) {
      const [newest] = identities
      if (newest === undefined || (await recipientOf(newest)) === undefined) return undefined
      const seal = await sealOf({ identities, current: newest })
      return (await isAnySegmentOpened(folder, seal)) ? newest : undefined
    },
  }
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

/** Without the first identity nothing can be signed: it stands in the note of earlier ones, unless it is the only one. */
async function withoutFirstKey(folder: string, ring: KeyRing): Promise<AppError<'case-damaged'>> {
  const isNoteDamaged = (await readKept(folder, EARLIER)) !== undefined && !(await isNoteWhole(folder, ring))
  return damagedFile(isNoteDamaged ? EARLIER : DOCKET)
}

async function isNoteWhole(folder: string, ring: KeyRing): Promise<boolean> {
  return (await readEarlier(folder, ring.identities, believed(ring))) !== undefined
}
