import { recipientOf } from './identity-recipient'
import { isAnySegmentOpened, isEverySegmentOpened } from './journal-files'
import { ageSeal } from './seal'

/** What tells the identities of a case from any others, and the one in use from those that were replaced. */
export interface OwnKey {
  readonly caseId: string
  /** As `docket.json` names it; undefined where that is damaged. */
  readonly recipient: string | undefined
  /** Whether an identity opens any of the journal by itself. */
  opens(identity: string): Promise<boolean>
  /** Whether identities together open all of it. */
  openAll(identities: readonly string[]): Promise<boolean>
}

export function ownKey(
  folder: string,
  { caseId, recipient }: { readonly caseId: string; readonly recipient: string | undefined },
): OwnKey {
  return {
    caseId,
    recipient,
    async opens(identity) {
      const to = await recipientOf(identity)
      if (to === undefined) return false
      return isAnySegmentOpened(folder, ageSeal({ recipient: to, identities: [identity] }))
    },
    async openAll(identities) {
      const [first = ''] = identities
      const to = await recipientOf(first)
      return to !== undefined && isEverySegmentOpened(folder, ageSeal({ recipient: to, identities }))
    },
  }
}
