import { useEffect, useState } from 'react'
import type { PaperAdvice } from '../../../../shared/drafting/paper-guide'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import { useHost } from '../../host/host-context'

/** What to do with a printed paper; absent until the host has answered, and where it can't. */
export function usePaperGuide(document: PaperKind): PaperAdvice | undefined {
  const host = useHost()
  const [guide, setGuide] = useState<PaperAdvice>()
  useEffect(() => {
    let ended = false
    host.call('paper.guide', { document }).then(
      (it) => ended || setGuide(it),
      // The paper itself says what is wrong with the host; advice beside it only stays away.
      () => undefined,
    )
    return () => {
      ended = true
    }
  }, [host, document])
  return guide
}
