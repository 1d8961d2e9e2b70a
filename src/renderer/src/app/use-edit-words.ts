import { useCallback } from 'react'
import type { EditSummary } from '../../../shared/journal/edit-steps'
import type { Noun } from '../../../shared/journal/entry'
import { type TextOf, useText } from '../text/use-text'

/** A name longer than this makes the words harder to read, not clearer. */
const LONGEST_NAME = 24

/** Names an edit as a person would: “修改事件‘…’的经过”. */
export function useEditWords(): (step: EditSummary) => string {
  const text = useText('undo')
  const fieldTexts: Partial<Record<Noun, TextOf>> = {
    incident: useText('incidents'),
    evidence: useText('evidence'),
    party: useText('people'),
    filing: useText('filings'),
    claims: useText('claims'),
  }
  const { incident, evidence, party, filing, claims } = fieldTexts
  return useCallback(
    ({ noun, kind, fields, name }) => {
      const [field] = fields
      const others = { case: undefined, marking: undefined, override: undefined }
      const label = { incident, evidence, party, filing, claims, ...others }[noun]
      const record =
        name === undefined
          ? text(`nouns.${noun}`)
          : text('named', { noun: text(`nouns.${noun}`), name: shortened(name) })
      const fieldName = fields.length === 1 && field !== undefined ? fieldLabel(label, field) : undefined
      return fieldName === undefined
        ? text(`kinds.${kind}`, { record })
        : text(`kinds.${kind}${kind === 'changed' ? 'Field' : ''}`, { record, field: fieldName })
    },
    [text, incident, evidence, party, filing, claims],
  )
}

/** Not every field has words of its own; those that are asked in a group have several. */
function fieldLabel(text: TextOf | undefined, field: string): string | undefined {
  const key = `fields.${field}`
  const label = text?.(key)
  return label === key || label?.includes('returned an object') ? undefined : label
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`
}
