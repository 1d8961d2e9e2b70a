import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { FaultCode } from '../../shared/contract/case-fault'
import type { CaseDisk } from './case-disk'
import { damagedFile } from './damaged-file'
import type { SealedDocket } from './docket-file'
import { type HeadKey, headKey } from './head-key'
import { writeIdentity } from './identity-file'
import { knownRecipientOf, recipientOf } from './identity-recipient'
import { readableHeads } from './journal-files'
import { believed, EARLIER, type KeyRing, readEarlier, readKept } from './key-ring'
import { ageSeal, noSeal, type Seal } from './seal'

/** What can be wrong with what `docket.json` says. */
export type DocketFault = Extract<FaultCode, `docket-${'broken' | 'behind' | 'differs'}`>

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

/** The keys of a case, what `docket.json` has to say of them, and what is wrong with what it says. */
export interface FoundKeys {
  readonly keys: CaseKeys
  readonly recipient: string
  readonly signingKey: string
  readonly docketFault: DocketFault | undefined
}

/** What `docket.json` says of the keys; undefined where it is damaged. */
type Named = Pick<SealedDocket, 'recipient' | 'signingKey'> | undefined

/**
 * Make the keys of a sealed case from its identities.
 *
 * @throws AppError `case-damaged` where the first identity is missing, `disk-refused`.
 */
export async function keysOf(
  folder: string,
  caseId: string,
  ring: KeyRing,
  named: Named,
): Promise<FoundKeys> {
  const recipient = await knownRecipientOf(ring.current)
  const recipients = await Promise.all(ring.identities.map(recipientOf))
  // Heads are signed with what is made of the first identity, whichever came later.
  const signing = ring.identities.map((it) => headKey(caseId, it))
  const heads = signing.find(({ publicText }) => publicText === named?.signingKey)
  const first = heads ?? (await vouching(folder, signing))
  if (named !== undefined && heads === undefined && (await isEarlierDamaged(folder, ring))) {
    throw damagedFile(EARLIER)
  }
  const docketFault =
    named !== undefined && !recipients.includes(named.recipient)
      ? 'docket-differs'
      : heads === undefined
        ? 'docket-broken'
        : named?.recipient === recipient
          ? undefined
          : 'docket-behind'
  return { keys: await sealedKeys(ring, first), recipient, signingKey: first.publicText, docketFault }
}

/** The one that heads are signed with; the last where there is none. */
async function vouching(folder: string, keys: readonly HeadKey[]): Promise<HeadKey> {
  const found = await readableHeads(folder)
  const isVouching = (key: HeadKey) =>
    found.some(({ signature = '', ...head }) => key.verify(head, signature))
  const key = keys.find(isVouching) ?? keys.at(-1)
  if (key === undefined) throw new Error('A ring without identities')
  return key
}

async function isEarlierDamaged(folder: string, ring: KeyRing): Promise<boolean> {
  if ((await readKept(folder, EARLIER)) === undefined) return false
  return (await readEarlier(folder, ring.identities, believed(ring))) === undefined
}

/** Format 0 has none. */
export const plainKeys: CaseKeys = {
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
