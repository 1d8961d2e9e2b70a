import { useCallback, useSyncExternalStore } from 'react'
import type { Noun } from '../../../../shared/journal/entry'
import type { RecordOf } from '../../../../shared/journal/records'
import { useCaseSession } from '../case-session'
import type { FieldDraft } from './field-saver'
import { useSaver } from './saver-context'

/** All fields of each noun, of whichever kind its record is. */
type AllFields = { [Of in Noun]: UnionToFields<RecordOf[Of]> }
type UnionToFields<Union> = { [Field in KeysOf<Union>]: ValueOf<Union, Field> }
type KeysOf<Union> = Union extends unknown ? keyof Union : never
type ValueOf<Union, Field extends PropertyKey> = Union extends unknown
  ? Field extends keyof Union
    ? Union[Field]
    : never
  : never

export type FieldName<Of extends Noun> = keyof AllFields[Of] & string
export type FieldValue<Of extends Noun, Field extends FieldName<Of>> = AllFields[Of][Field]

export interface AutosaveFields<Values> {
  /** What was typed, or else what the record says. */
  readonly values: Values
  readonly set: (changes: Partial<Values>) => void
  readonly state: FieldDraft['state'] | 'unchanged'
  /** Why the last attempt to save failed. */
  readonly error: unknown
}

/**
 * Fields of a record that are typed and saved together, as one entry. What is
 * typed is shown at once, written a moment later, and kept until it is on disk.
 *
 * @param record - the record as last read; its own values show while nothing is typed.
 */
export function useAutosaveFields<Of extends Noun, Field extends FieldName<Of>>(
  noun: Of,
  record: { readonly id: string },
  fields: readonly Field[],
): AutosaveFields<{ readonly [Name in Field]?: FieldValue<Of, Name> | undefined }> {
  const { caseId } = useCaseSession()
  const saver = useSaver()
  const { id } = record
  const unit = fields.join('+')
  const draft = useSyncExternalStore(saver.subscribe, () => saver.draftAt({ caseId, noun, id, unit }))

  const set = useCallback(
    (changes: object) => saver.change({ caseId, noun, id, unit }, { ...changes }),
    [saver, caseId, noun, id, unit],
  )
  const stored = Object.fromEntries(
    fields.map((field) => [field, (record as Record<string, unknown>)[field]]),
  )
  return {
    // The names in `stored` and in a draft are exactly `fields`.
    values: { ...stored, ...draft?.body } as { [Name in Field]?: FieldValue<Of, Name> },
    set,
    state: draft?.state ?? 'unchanged',
    error: draft?.error,
  }
}

export interface AutosaveField<Value> {
  readonly value: Value | undefined
  /** `undefined` takes the field away. */
  readonly set: (value: Value | undefined) => void
  readonly state: FieldDraft['state'] | 'unchanged'
  readonly error: unknown
}

/** One field of a record, see `useAutosaveFields`. */
export function useAutosaveField<Of extends Noun, Field extends FieldName<Of>>(
  noun: Of,
  record: { readonly id: string },
  field: Field,
): AutosaveField<FieldValue<Of, Field>> {
  const { values, set, state, error } = useAutosaveFields(noun, record, [field])
  return {
    value: values[field],
    set: (value) => set({ [field]: value } as never),
    state,
    error,
  }
}
