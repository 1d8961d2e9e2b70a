import type { ReactElement } from 'react'
import type { IsoDate, IsoMoment } from '../../../shared/domain/calendar'
import type { Noun } from '../../../shared/journal/entry'
import { type FieldName, type FieldValue, useAutosaveField } from '../database/commands/use-autosave-field'
import { useErrorSentence } from '../text/use-error-sentence'
import { ChoiceControl } from './choice-control'
import type { ControlProps } from './control-props'
import { DayControl } from './day-control'
import { LinesControl } from './lines-control'
import { MomentControl } from './moment-control'
import { NumberControl } from './number-control'
import { PicksControl } from './picks-control'
import { TagsControl } from './tags-control'
import { TextControl } from './text-control'
import { YesNoControl } from './yes-no-control'

/** The fields of a noun whose value is of one type. */
type FieldOfType<Of extends Noun, Value> = {
  [Name in FieldName<Of>]: [Exclude<FieldValue<Of, Name>, undefined>] extends [Value] ? Name : never
}[FieldName<Of>]

interface AutosaveProps<Of extends Noun, Value> {
  readonly noun: Of
  readonly record: { readonly id: string }
  readonly field: FieldOfType<Of, Value>
  readonly label: string
  readonly hint?: string | undefined
}

/** A field of a record as what a control needs; saved while it is typed. */
function useControl<Of extends Noun, Value>({
  noun,
  record,
  field,
  label,
  hint,
}: AutosaveProps<Of, Value>): ControlProps<Value> {
  const sentence = useErrorSentence()
  const { value, set, state, error } = useAutosaveField(noun, record, field as FieldName<Of>)
  return {
    name: field,
    label,
    hint,
    // `FieldOfType` lets only fields of this type through.
    value: value as Value | undefined,
    onChange: set as (value: Value | undefined) => void,
    problem: state === 'failed' ? sentence(error) : undefined,
  }
}

interface AutosaveTextProps<Of extends Noun> extends AutosaveProps<Of, string> {
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric'
}

export function AutosaveText<Of extends Noun>(props: AutosaveTextProps<Of>): ReactElement {
  const { multiline = false, placeholder, inputMode = 'text' } = props
  return (
    <TextControl
      {...useControl<Of, string>(props)}
      multiline={multiline}
      placeholder={placeholder}
      inputMode={inputMode}
    />
  )
}

interface AutosaveChoiceProps<Of extends Noun, Value extends string> extends AutosaveProps<Of, Value> {
  readonly options: readonly Value[]
  readonly vocabulary: string
  readonly required?: boolean
}

export function AutosaveChoice<Of extends Noun, Value extends string>(
  props: AutosaveChoiceProps<Of, Value>,
): ReactElement {
  const { options, vocabulary, required = false } = props
  return (
    <ChoiceControl
      {...useControl<Of, Value>(props)}
      options={options}
      vocabulary={vocabulary}
      required={required}
    />
  )
}

interface AutosaveTagsProps<Of extends Noun, Value extends string>
  extends AutosaveProps<Of, readonly Value[]> {
  readonly options: readonly Value[]
  readonly vocabulary: string
  readonly columns?: number
}

export function AutosaveTags<Of extends Noun, Value extends string>(
  props: AutosaveTagsProps<Of, Value>,
): ReactElement {
  const { options, vocabulary, columns = 1 } = props
  return (
    <TagsControl
      {...useControl<Of, readonly Value[]>(props)}
      options={options}
      vocabulary={vocabulary}
      columns={columns}
    />
  )
}

interface AutosavePicksProps<Of extends Noun> extends AutosaveProps<Of, readonly string[]> {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly empty: string
}

export function AutosavePicks<Of extends Noun>(props: AutosavePicksProps<Of>): ReactElement {
  const { options, empty } = props
  return <PicksControl {...useControl<Of, readonly string[]>(props)} options={options} empty={empty} />
}

export function AutosaveLines<Of extends Noun>(props: AutosaveProps<Of, readonly string[]>): ReactElement {
  return <LinesControl {...useControl<Of, readonly string[]>(props)} />
}

interface AutosaveNumberProps<Of extends Noun> extends AutosaveProps<Of, number> {
  readonly unit: 'yuan' | 'count'
}

export function AutosaveNumber<Of extends Noun>(props: AutosaveNumberProps<Of>): ReactElement {
  return <NumberControl {...useControl<Of, number>(props)} unit={props.unit} />
}

export function AutosaveYesNo<Of extends Noun>(props: AutosaveProps<Of, boolean>): ReactElement {
  return <YesNoControl {...useControl<Of, boolean>(props)} />
}

export function AutosaveDay<Of extends Noun>(props: AutosaveProps<Of, IsoDate>): ReactElement {
  return <DayControl {...useControl<Of, IsoDate>(props)} />
}

export function AutosaveMoment<Of extends Noun>(props: AutosaveProps<Of, IsoMoment>): ReactElement {
  return <MomentControl {...useControl<Of, IsoMoment>(props)} />
}
