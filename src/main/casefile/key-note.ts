import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { identitiesIn, identityLines } from './identity-text'

/**
 * What a sealed file with the keys of a case says. `age -i` reads it once it is
 * opened: everything beside the keys stands in comments.
 */
export interface KeyNote {
  /** Whom it is for; the note of earlier keys is for nobody else. */
  readonly person?: { readonly name: string; readonly recipient: string }
  /** The newest first. */
  readonly identities: readonly string[]
}

/**
 * Write a note down. Anybody can seal a file to a case, so the note carries a
 * proof for each identity that is to believe it.
 */
export async function sealKeyNote(
  note: KeyNote,
  { to, provenBy }: { readonly to: readonly string[]; readonly provenBy: readonly string[] },
): Promise<Uint8Array> {
  const said = textOf(note)
  const proofs = provenBy.map((identity) => `# proof: ${proofOf(said, identity)}\n`).join('')
  const encrypter = new Encrypter()
  for (const recipient of to) encrypter.addRecipient(recipient)
  return encrypter.encrypt(`${proofs}${said}`)
}

/**
 * @param identities - what may open it.
 * @param believing - whose proof is needed; undefined where the reader has nothing to measure it by.
 * @returns undefined where it does not open, says something else, or has no such proof.
 */
export async function openKeyNote(
  kept: Uint8Array,
  identities: readonly string[],
  believing: readonly string[] | undefined,
): Promise<KeyNote | undefined> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const text = await decrypter.decrypt(kept, 'text').catch(() => undefined)
  const note = text === undefined ? undefined : readNote(text)
  if (text === undefined || note === undefined) return undefined
  const proofs = [...text.matchAll(/^# proof: ([0-9a-f]{64})$/gm)].map(([, proof = '']) => proof)
  const isProven = (identity: string) => proofs.some((it) => isSame(it, proofOf(textOf(note), identity)))
  return believing === undefined || believing.some(isProven) ? note : undefined
}

function textOf({ person, identities }: KeyNote): string {
  const who = person === undefined ? '' : `# name: ${person.name}\n# recipient: ${person.recipient}\n`
  return `${who}${identityLines(identities)}`
}

function readNote(text: string): KeyNote | undefined {
  const identities = identitiesIn(text)
  if (identities === undefined) return undefined
  const name = /^# name: (.+)$/m.exec(text)?.[1]
  const recipient = /^# recipient: (\S+)$/m.exec(text)?.[1]
  if (name === undefined || recipient === undefined) return { identities }
  return { person: { name, recipient }, identities }
}

function proofOf(said: string, identity: string): string {
  const key = Buffer.from(hkdfSync('sha256', identity, '', 'leak-docket keys', 32))
  return createHmac('sha256', key).update(said).digest('hex')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
