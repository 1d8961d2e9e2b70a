import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocketFile } from '../../../src/main/casefile/docket-file'
import { ageSeal, sealBytes } from '../../../src/main/casefile/seal'
import { IsoInstant } from '../../../src/shared/domain/calendar'
import { CHAIN_START, type ChainEnd, entryLine } from '../../../src/shared/journal/hash-chain'

interface Forgery {
  readonly evidenceId: string
  /** In whose journal, in which file of it, and behind which line. */
  readonly device?: string
  readonly segment?: string
  readonly end?: ChainEnd
  readonly signature?: unknown
}

/**
 * Write that evidence was erased as somebody can who may change the folder and
 * not open it: they have its public key and the plain heads.
 */
export async function forgeErasure(
  path: string,
  { evidenceId, device = 'zz', segment = '000001.age', end = CHAIN_START, signature }: Forgery,
): Promise<void> {
  const docket = await readDocketFile(path)
  const recipient = 'recipient' in docket ? docket.recipient : ''
  const line = entryLine({
    v: 0,
    device,
    seq: end.seq + 1,
    clock: 999,
    at: IsoInstant.parse('2026-10-10T10:00:00+08:00'),
    prev: end.hash,
    action: 'custody.erased',
    subject: { noun: 'evidence', id: evidenceId },
    body: { ...(signature !== undefined && { signature }) },
  })
  await mkdir(join(path, 'journal', device), { recursive: true })
  const sealed = await sealBytes(ageSeal({ recipient, identities: [] }), Buffer.from(`${line}\n`))
  await writeFile(join(path, 'journal', device, segment), sealed)
}
