import { headKey } from './head-key'
import { readableHeads } from './journal-files'
import type { UnlockedFolder } from './unlock-case-folder'

const DIGITS = [...'0123456789abcdef']

/**
 * Whether heads are signed for an id that differs from that of `docket.json`
 * in one digit: then this digit was changed, and the heads are whole.
 */
export async function isIdMisread({ path, docket, keys }: UnlockedFolder): Promise<boolean> {
  const first = keys.ring?.identities.at(-1)
  const heads = await readableHeads(path)
  if (first === undefined) return false
  return idsNear(docket.caseId).some((id) => {
    const key = headKey(id, first)
    return heads.some(({ signature = '', ...head }) => key.verify(head, signature))
  })
}

function idsNear(id: string): readonly string[] {
  return [...id].flatMap((found, at) =>
    DIGITS.filter((digit) => digit !== found && DIGITS.includes(found)).map(
      (digit) => `${id.slice(0, at)}${digit}${id.slice(at + 1)}`,
    ),
  )
}
