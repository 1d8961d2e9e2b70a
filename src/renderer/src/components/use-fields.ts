import { useCallback } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useText } from '../text/use-text'

interface FieldProps<Of extends Noun, Field extends string> {
  readonly noun: Of
  readonly record: { readonly id: string }
  readonly field: Field
  readonly label: string
  readonly hint: string | undefined
}

/** Name and explanation of the fields of a record, from `fields.*` and `hints.*` of a feature's texts. */
export function useFields<Of extends Noun>(
  feature: string,
  noun: Of,
  record: { readonly id: string },
): <Field extends string>(field: Field) => FieldProps<Of, Field> {
  const words = useFieldWords(feature)
  return useCallback((field) => ({ noun, record, field, ...words(field) }), [noun, record, words])
}

/** The same words for a part of a field, `harm.mental`; not every field needs a hint. */
export function useFieldWords(
  feature: string,
): (path: string) => { readonly label: string; readonly hint: string | undefined } {
  const text = useText(feature)
  return useCallback(
    (path) => {
      const hint = text(`hints.${path}`)
      return { label: text(`fields.${path}`), hint: hint === `hints.${path}` ? undefined : hint }
    },
    [text],
  )
}
