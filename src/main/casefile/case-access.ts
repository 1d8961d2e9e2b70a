import { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import type { CaseFolder } from './case-folder'
import type { CaseKeys } from './case-keys'
import { letIn, readPeople } from './case-people'
import { damagedFile } from './damaged-file'
import { readDocketFile, type SealedDocket } from './docket-file'
import { hasPassphrase, PLAIN, readPlainRing, readSealedRing, writeIdentity } from './identity-file'
import { recipientOf } from './identity-recipient'
import type { KeyRing } from './key-ring'
import { ownKey } from './own-key'
import { replaceIdentity } from './replace-identity'
import { unlockKeys } from './unlock-keys'

interface Ports {
  /** The case folder. */
  readonly path: string
  readonly keys: CaseKeys
  readonly scryptFactor: number
  readonly disk: CaseDisk
}

type Access = Pick<
  CaseFolder,
  'identity' | 'identities' | 'isBehindPassphrase' | 'changePassphrase' | 'people' | 'letIn' | 'replaceKey'
>

/** Who can open a case, and how that is changed. */
export function caseAccess({ path, keys, scryptFactor, disk }: Ports): Access {
  return {
    identity: () => keys.identity,
    identities: () => keys.ring?.identities ?? [],
    isBehindPassphrase: async () => keys.ring !== undefined && (await hasPassphrase(path)),

    async changePassphrase(current, next) {
      if (keys.ring === undefined) return
      const docket = await sealedDocket(path)
      const own = ownKey(path, docket)
      // Where none was chosen nobody is kept out, and the file with the key may be damaged.
      const ring = (await hasPassphrase(path))
        ? await unlockKeys(path, own, current ?? undefined)
        : ((await readPlainRing(path, own)) ?? keys.ring)
      const identities = together(ring, keys.ring)
      await expectInUse(docket, identities)
      await writeIdentity(path, identities, next, scryptFactor, disk)
    },

    people: async () => (keys.ring === undefined ? [] : (await readPeople(path, keys.ring)).people),

    async letIn(name, recipient) {
      await expectInUse(await sealedDocket(path), ringOf(keys).identities)
      await letIn(path, { name, recipient }, ringOf(keys), disk)
    },

    async replaceKey(current, leaving) {
      const docket = await sealedDocket(path)
      const { people } = await readPeople(path, ringOf(keys))
      if (leaving !== undefined && !people.some(({ id }) => id === leaving)) {
        throw new AppError('person-unknown', 'Nobody of this id is let in', { id: leaving })
      }
      const isBehind = await hasPassphrase(path)
      const ring = isBehind
        ? await behind(path, docket, current)
        : await readPlainRing(path, ownKey(path, docket))
      if (ring === undefined) throw damagedFile(PLAIN)
      await expectInUse(docket, ring.identities)
      const passphrase = isBehind ? current : null
      const change = { ring, docket, passphrase, scryptFactor, ...(leaving !== undefined && { leaving }) }
      await keys.renew(await replaceIdentity(path, change, disk))
    },
  }
}

/** The new key has to be put behind the same passphrase: no other key does here. */
async function behind(path: string, docket: SealedDocket, passphrase: string | null): Promise<KeyRing> {
  const { caseId } = docket
  if (passphrase !== null) return readSealedRing(path, caseId, passphrase)
  throw new AppError('passphrase-needed', `Case ${caseId} is behind a passphrase`, { caseId })
}

function ringOf({ ring }: CaseKeys): KeyRing {
  if (ring === undefined) throw new Error('A sealed case without keys')
  return ring
}

/** @throws AppError `case-unsealed` for a case of format 0, which has no key. */
async function sealedDocket(path: string): Promise<SealedDocket> {
  const docket = await readDocketFile(path)
  if (docket.format !== 'leak-docket/0') return docket
  const { caseId } = docket
  throw new AppError('case-unsealed', `Case ${caseId} has no key`, { caseId })
}

/** The key may have been replaced on another computer while the case lay open here. @throws AppError `key-replaced`. */
async function expectInUse(
  { caseId, recipient }: SealedDocket,
  identities: readonly string[],
): Promise<void> {
  if ((await Promise.all(identities.map(recipientOf))).includes(recipient)) return
  throw new AppError('key-replaced', 'The key was replaced while the case lay open', { caseId })
}

/** No key is ever left out, whatever was at hand when the case was opened. The newest stays the first. */
function together(ring: KeyRing, known: KeyRing): readonly string[] {
  const [newer, older] = known.identities.includes(ring.current) ? [known, ring] : [ring, known]
  return [...newer.identities, ...older.identities.filter((it) => !newer.identities.includes(it))]
}
