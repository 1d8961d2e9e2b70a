import type { Noun } from '../../../shared/journal/entry'
import { type FieldName, type FieldValue, useAutosaveField } from '../database/commands/use-autosave-field'
import { useErrorSentence } from '../text/use-error-sentence'

export interface Group<Value> {
  readonly value: Partial<Value>
  /** Change one part; `undefined` takes it away, and the whole group when nothing is left. */
  readonly patch: (changes: Partial<{ [Part in keyof Value]: Value[Part] | undefined }>) => void
  readonly problem: string | undefined
}

type GroupValue<Of extends Noun, Field extends FieldName<Of>> = Exclude<FieldValue<Of, Field>, undefined>

/** A field that is itself made of fields, `harm` or `flags`: it is saved as a whole. */
export function useGroup<Of extends Noun, Field extends FieldName<Of>>(
  noun: Of,
  record: { readonly id: string },
  field: Field,
): Group<GroupValue<Of, Field>> {
  const sentence = useErrorSentence()
  const { value, set, state, error } = useAutosaveField(noun, record, field)
  const present = Object.assign({}, value) as Partial<GroupValue<Of, Field>>
  return {
    value: present,
    patch(changes) {
      const changed = Object.entries({ ...present, ...changes }).filter(([, part]) => part !== undefined)
      set(changed.length === 0 ? undefined : (Object.fromEntries(changed) as typeof value))
    },
    problem: state === 'failed' ? sentence(error) : undefined,
  }
}
