import { useEffect, useRef, useState } from 'react'

/** A text that was changed from another window while it was being written here. */
export interface OutsideChange {
  readonly theirs: string
  readonly mine: string
}

interface Options {
  readonly field: string
  /** What the record says now. */
  readonly stored: string
  /** What is shown here, typed or stored. */
  readonly shown: string
  /** Whether something typed here is not on disk yet. */
  readonly isDraft: boolean
}

/** So many texts typed here are known again when they come back from the host. */
const REMEMBERED = 200

/**
 * Two windows may write the same field, and the last one wins. Tells the one
 * in which it is being written; both texts stay in the journal either way.
 */
export function useOutsideChange({ field, stored, shown, isDraft }: Options): {
  readonly outside: OutsideChange | undefined
  readonly dismiss: () => void
} {
  const [outside, setOutside] = useState<OutsideChange>()
  const before = useRef({ stored, shown })
  const own = useRef<readonly string[]>([])

  useEffect(() => {
    const { stored: wasStored, shown: wasShown } = before.current
    before.current = { stored, shown }
    if (isDraft) own.current = [...own.current, shown].slice(-REMEMBERED)
    if (stored === wasStored || own.current.includes(stored)) return
    if (isDraft || hasFocus(field)) setOutside({ theirs: stored, mine: isDraft ? shown : wasShown })
  }, [field, stored, shown, isDraft])

  return { outside, dismiss: () => setOutside(undefined) }
}

function hasFocus(field: string): boolean {
  return document.activeElement?.closest(`[data-field="${CSS.escape(field)}"]`) != null
}
