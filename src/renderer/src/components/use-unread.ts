import { useMemo, useRef, useState } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useCaseSession } from '../database/case-session'
import { useSaver } from '../database/commands/saver-context'
import type { UnreadKeeper, UnreadPart } from './control-props'

/**
 * Keeps what a field could not read with everything else that is not on disk yet.
 *
 * @param field - path of the field inside its record: `gaveData.when`.
 * @param unit - the fields that are saved together with it.
 */
export function useUnread(noun: Noun, id: string, field: string, unit = field): UnreadKeeper {
  const { caseId } = useCaseSession()
  const saver = useSaver()
  return useMemo(() => {
    const place = { caseId, noun, id, unit }
    return {
      textOf: (part) => saver.unreadAt(place, `${field}:${part}`),
      keep: (part, typed) => saver.keepUnread(place, `${field}:${part}`, typed),
    }
  }, [saver, caseId, noun, id, field, unit])
}

/** The same for a form with a button: it asks before it takes the form as it is. */
export function useUnreadOfForm(): { readonly unread: UnreadKeeper; readonly isAny: () => boolean } {
  const parts = useRef(new Map<UnreadPart, string>())
  const [keeper] = useState(() => ({
    unread: {
      textOf: (part: UnreadPart) => parts.current.get(part),
      keep(part: UnreadPart, typed: string | undefined) {
        if (typed === undefined) parts.current.delete(part)
        else parts.current.set(part, typed)
      },
    },
    isAny: () => parts.current.size > 0,
  }))
  return keeper
}
