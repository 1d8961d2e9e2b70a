import { useState, useSyncExternalStore } from 'react'
import type { ZodType } from 'zod'
import type { Noun } from '../../../shared/journal/entry'
import { useCaseSession } from '../database/case-session'
import { useSaver } from '../database/commands/saver-context'
import { type FieldName, useAutosaveField } from '../database/commands/use-autosave-field'
import { useErrorSentence } from '../text/use-error-sentence'
import type { UnreadKeeper } from './control-props'

export interface Items<Item> {
  /** Path of the list inside its record: `clues`. */
  readonly name: string
  readonly items: readonly Item[]
  /** Place of the item that is still too incomplete to be saved, always the last. */
  readonly draftAt: number | undefined
  /** Whether that item was begun here and now. */
  readonly isBegun: boolean
  readonly problem: string | undefined
  /** Begin an item; it is saved as soon as it is complete enough. */
  readonly add: (item: Item) => void
  readonly change: (index: number, item: Item) => void
  readonly remove: (index: number) => void
  /** Keeps what a field of an item could not read; `path` is its path inside the record: `civil[0].amountCny`. */
  readonly unreadOf: (path: string) => UnreadKeeper
}

/**
 * A field that is a list of small records, saved as a whole while it is typed.
 * A new item joins the list once it is complete enough to be valid; until then
 * it is kept with everything else that is not on disk yet. One in which nothing
 * was written is let go.
 */
export function useItems<Of extends Noun, Item extends object, Draft extends Partial<Item> = Item>(
  noun: Of,
  record: { readonly id: string },
  field: FieldName<Of>,
  schema: ZodType<Item>,
): Items<Draft> {
  const { caseId } = useCaseSession()
  const saver = useSaver()
  const sentence = useErrorSentence()
  const saved = useAutosaveField(noun, record, field)
  // `schema` is the one of the items of this field.
  const value = (saved.value ?? []) as readonly Draft[]
  const set = (items: readonly Draft[]) => saved.set(items as never)

  const [start, setStart] = useState<Draft>()
  const place = { caseId, noun, id: record.id, unit: field }
  const part = `${field}[new]:item`
  const kept = useSyncExternalStore(saver.subscribe, () => saver.unreadAt(place, part))
  const draft = kept === undefined ? start : (JSON.parse(kept) as Draft)
  const keep = (item: Draft | undefined) => saver.keepUnread(place, part, item && JSON.stringify(item))

  function add(item: Draft): void {
    if (schema.safeParse(item).success) set([...value, item])
    else setStart(item)
  }

  function change(index: number, item: Draft): void {
    if (index < value.length) set(value.with(index, item))
    else if (schema.safeParse(item).success) {
      set([...value, item])
      letGo()
    } else keep(JSON.stringify(item) === JSON.stringify(start) ? undefined : item)
  }

  function letGo(): void {
    keep(undefined)
    setStart(undefined)
  }

  return {
    name: field,
    items: draft === undefined ? value : [...value, draft],
    draftAt: draft === undefined ? undefined : value.length,
    isBegun: start !== undefined,
    problem: saved.state === 'failed' ? sentence(saved.error) : undefined,
    add,
    change,
    remove(index) {
      if (index < value.length) set(value.toSpliced(index, 1))
      else letGo()
      saver.dropUnreadItem(place, field, index)
    },
    unreadOf: (path) => ({
      textOf: (of) => saver.unreadAt(place, `${path}:${of}`),
      keep(of, typed) {
        saver.keepUnread(place, `${path}:${of}`, typed)
        // What could not be read needs its item to be found again.
        if (typed !== undefined && path.startsWith(`${field}[${value.length}]`)) keep(draft)
      },
    }),
  }
}
