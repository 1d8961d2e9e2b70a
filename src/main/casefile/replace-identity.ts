import { generateX25519Identity } from 'age-encryption'
import type { CaseDisk } from './case-disk'
import { readPeople, removePerson, writePerson } from './case-people'
import { type SealedDocket, writeDocketFile } from './docket-file'
import { writeIdentity } from './identity-file'
import { knownRecipientOf } from './identity-recipient'
import { type KeyRing, writeEarlier } from './key-ring'

interface Replacement {
  readonly ring: KeyRing
  /** As it stands on disk now. */
  readonly docket: SealedDocket
  /** What stands before the case, checked before; null for none. */
  readonly passphrase: string | null
  readonly scryptFactor: number
  /** Id of the person who gets the new key no more. */
  readonly leaving?: string
}

/**
 * Give the case a new identity, to which everything is sealed from now on.
 * What was sealed before stays as it is, so who had the old one still reads it.
 *
 * A crash at any step leaves a case that opens. The first identity in the
 * owner's own file is the one in use: the new one stands behind it until
 * everybody who stays has both, and what is left to do after that, opening the
 * case does.
 *
 * @returns the ring with the new identity.
 * @throws AppError `disk-full`, `disk-refused`; the old identity is then still in use.
 */
export async function replaceIdentity(
  folder: string,
  { ring, docket, passphrase, scryptFactor, leaving }: Replacement,
  disk: CaseDisk,
): Promise<KeyRing> {
  const { people } = await readPeople(folder, ring)
  const identity = await generateX25519Identity()
  const next: KeyRing = { identities: [identity, ...ring.identities], current: identity }
  const keep = (identities: readonly string[]) =>
    writeIdentity(folder, identities, passphrase, scryptFactor, disk)
  await writeEarlier(folder, ring, identity, disk)
  await keep([...ring.identities, identity])
  for (const person of people) {
    if (person.id !== leaving) await writePerson(folder, person, next, disk, ring.current)
  }
  await keep(next.identities)
  await writeDocketFile(folder, { ...docket, recipient: await knownRecipientOf(identity) }, disk)
  if (leaving !== undefined) await removePerson(folder, leaving, disk)
  return next
}
