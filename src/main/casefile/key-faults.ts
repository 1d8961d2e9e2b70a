import type { CaseFault, FaultCode } from '../../shared/contract/case-fault'
import type { CaseDisk } from './case-disk'
import { readPeople, removePerson, writePerson } from './case-people'
import { hasPassphrase, PLAIN, SEALED } from './identity-file'
import { identitiesIn } from './identity-text'
import { believed, EARLIER, type KeyRing, readEarlier, readKept, writeEarlier } from './key-ring'

/**
 * What is wrong with the files that hold the keys of a case, seen by somebody
 * who has the keys. Whether a sealed identity still opens, only the passphrase
 * tells; that it is there and has its form can be seen.
 *
 * @throws AppError `disk-refused`.
 */
export async function keyFaults(folder: string, ring: KeyRing): Promise<readonly CaseFault[]> {
  const { faults } = await readPeople(folder, ring)
  return [
    ...(await identityFaults(folder, ring)),
    ...((await isEarlierBroken(folder, ring)) ? [faultOf(EARLIER, 'key-broken')] : []),
    ...faults,
  ]
}

/**
 * Put right what can be: the replaced identities where their file is gone or
 * damaged, since whoever has the passphrase has them all, and what a crash left
 * of replacing the key.
 *
 * @returns what was damaged; a crash is no damage.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function repairKeys(
  folder: string,
  ring: KeyRing,
  disk: CaseDisk,
): Promise<readonly CaseFault[]> {
  const { people, left } = await readPeople(folder, ring)
  for (const id of left) await removePerson(folder, id, disk)
  // The next identity was given out and is not in use: whoever has only the one in use is to read all key files.
  if (believed(ring).length > 1) {
    for (const person of people) await writePerson(folder, person, ring, disk)
  }
  if (ring.identities.length < 2 || !(await isEarlierBroken(folder, ring))) return []
  await writeEarlier(folder, ring, undefined, disk)
  return [faultOf(EARLIER, 'key-rewritten')]
}

async function isEarlierBroken(folder: string, ring: KeyRing): Promise<boolean> {
  const kept = await readKept(folder, EARLIER)
  if (kept === undefined) return ring.identities.length > 1
  return (await readEarlier(folder, ring.identities, believed(ring))) === undefined
}

async function identityFaults(folder: string, { identities }: KeyRing): Promise<readonly CaseFault[]> {
  if (!(await hasPassphrase(folder))) {
    const plain = identitiesIn((await readKept(folder, PLAIN))?.toString('utf8') ?? '')
    const isWhole = plain !== undefined && identities.every((it) => plain.includes(it))
    return isWhole ? [] : [faultOf(PLAIN, 'identity-broken')]
  }
  const sealed = await readKept(folder, SEALED)
  if (sealed === undefined) return [faultOf(SEALED, 'identity-missing')]
  return isBehindPassphrase(sealed) ? [] : [faultOf(SEALED, 'identity-broken')]
}

/** The form of an age file that a passphrase opens. Source: age-encryption.org/v1. */
function isBehindPassphrase(sealed: Buffer): boolean {
  const header =
    /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} \d+\n[\w+/]{43}\n--- [\w+/]{43}\n/.exec(
      sealed.toString('latin1'),
    )?.[0] ?? ''
  // A nonce, an identity at least, and the mark of authenticity.
  return header !== '' && sealed.byteLength > header.length + 16 + 74 + 16
}

function faultOf(path: string, fault: FaultCode): CaseFault {
  return { path, fault, details: {} }
}
