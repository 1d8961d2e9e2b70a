import { type RefObject, useEffect } from 'react'
import { focusInto } from '../components/focus-once'
import { useCaseNavigation } from './case-navigation'

/** How long a record may take to come out of the database, and a closed group to open. */
const PATIENCE_MS = 1_000
const LOOK_EVERY_MS = 50

/**
 * Puts the cursor into the field that the address names. A field marks itself
 * with `data-field`, its path inside the record: `place`, `harm.mental`. Where
 * a part of a field has no mark of its own, the whole field is taken; where
 * only its parts have one, the first of them.
 *
 * @param container - where to look; it may still be empty.
 * @param subject - changes with the record that is shown.
 */
export function useFieldOfAddress(container: RefObject<HTMLElement | null>, subject: string): void {
  const { search, select } = useCaseNavigation()
  const { field } = search

  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` and `select` change with the address itself
  useEffect(() => {
    if (field === undefined) return
    const started = Date.now()
    const timer = setInterval(() => {
      const found = findField(container.current, field)
      if (found === undefined && Date.now() - started < PATIENCE_MS) return
      clearInterval(timer)
      if (found !== undefined) focusField(found)
      // Asked for once: asking for the same field again must work again.
      const { field: _done, ...rest } = search
      select(rest)
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [field, subject])
}

function findField(container: HTMLElement | null, field: string): HTMLElement | undefined {
  for (let path = field; path !== ''; path = path.replace(/(^|\.)[^.[]+$|\[\w+\]$/, '')) {
    const whole = CSS.escape(path)
    const found =
      container?.querySelector<HTMLElement>(`[data-field="${whole}"]`) ??
      container?.querySelector<HTMLElement>(`[data-field^="${whole}."]`)
    if (found) return found
  }
  return undefined
}

function focusField(field: HTMLElement): void {
  const group = field.closest('details')
  if (group !== null) group.open = true
  field.scrollIntoView({ block: 'center' })
  focusInto(field)
}
