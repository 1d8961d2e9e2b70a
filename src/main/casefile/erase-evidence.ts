import type { DerivedStore, EvidenceStore } from './case-folder'
import { thumbnailName } from './derived-store'

interface Stores {
  readonly evidence: Pick<EvidenceStore, 'erase'>
  readonly derived: Pick<DerivedStore, 'remove'>
}

/**
 * Remove the bytes of an item of evidence and what was made from them. An
 * entry that says so must be on disk before, or they would count as lost.
 *
 * @throws AppError `disk-refused`.
 */
export async function eraseEvidence({ evidence, derived }: Stores, evidenceId: string): Promise<void> {
  await evidence.erase(evidenceId)
  await derived.remove(thumbnailName(evidenceId))
}
