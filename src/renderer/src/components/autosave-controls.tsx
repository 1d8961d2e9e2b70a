import type { ReactElement } from 'react'
import { dayOf, type IsoDate, type IsoMoment } from '../../../shared/domain/calendar'
import type { Noun } from '../../../shared/journal/entry'
import { type FieldName, type FieldValue, useAutosaveField } from '../database/commands/use-autosave-field'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'
import { ChoiceControl } from './choice-control'
import type { ControlProps } from './control-props'
import { DayControl, type DayControlProps } from './day-control'
import { GentleHint } from './gentle-hint'
import { LinesControl } from './lines-control'
import { MomentControl } from './moment-control'
import { NumberControl } from './number-control'
import { OutsideChangeNotice } from './outside-change-notice'
import { PicksControl, type PicksControlProps } from './picks-control'
import { TagsControl } from './tags-control'
import { TextControl } from './text-control'
import { today } from './today'
import { useOutsideChange } from './use-outside-change'
import { useUnread } from './use-unread'
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
}: AutosaveProps<Of, Value>): ControlProps<Value> & { readonly isDraft: boolean } {
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
    isDraft: state !== 'unchanged' && state !== 'saved',
  }
}

interface AutosaveTextProps<Of extends Noun> extends AutosaveProps<Of, string> {
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric'
}

export function AutosaveText<Of extends Noun>(props: AutosaveTextProps<Of>): ReactElement {
  const { record, field, multiline = false, placeholder, inputMode = 'text' } = props
  const { isDraft, ...control } = useControl<Of, string>(props)
  const stored: unknown = (record as Readonly<Record<string, unknown>>)[field]
  const { outside, dismiss } = useOutsideChange({
    field,
    stored: typeof stored === 'string' ? stored : '',
    shown: control.value ?? '',
    isDraft,
  })

  function choose(text: string): void {
    if (text !== (control.value ?? '')) control.onChange(text === '' ? undefined : text)
    dismiss()
  }

  return (
    <div>
      <TextControl {...control} multiline={multiline} placeholder={placeholder} inputMode={inputMode} />
      {outside !== undefined && <OutsideChangeNotice outside={outside} onChoose={choose} />}
    </div>
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

type AutosavePicksProps<Of extends Noun> = AutosaveProps<Of, readonly string[]> &
  Pick<PicksControlProps, 'options' | 'empty' | 'source'>

export function AutosavePicks<Of extends Noun>(props: AutosavePicksProps<Of>): ReactElement {
  const { options, empty, source } = props
  return (
    <PicksControl
      {...useControl<Of, readonly string[]>(props)}
      options={options}
      empty={empty}
      source={source}
    />
  )
}

export function AutosaveLines<Of extends Noun>(props: AutosaveProps<Of, readonly string[]>): ReactElement {
  return <LinesControl {...useControl<Of, readonly string[]>(props)} />
}

interface AutosaveNumberProps<Of extends Noun> extends AutosaveProps<Of, number> {
  readonly unit: 'yuan' | 'count'
}

export function AutosaveNumber<Of extends Noun>(props: AutosaveNumberProps<Of>): ReactElement {
  const { noun, record, field, unit } = props
  return (
    <NumberControl
      {...useControl<Of, number>(props)}
      unit={unit}
      unread={useUnread(noun, record.id, field)}
    />
  )
}

export function AutosaveYesNo<Of extends Noun>(props: AutosaveProps<Of, boolean>): ReactElement {
  return <YesNoControl {...useControl<Of, boolean>(props)} />
}

interface AutosaveTimeProps<Of extends Noun, Value> extends AutosaveProps<Of, Value> {
  /** What has not happened yet cannot be told: a later day than today is worth a second look. */
  readonly isPast?: boolean
}

export function AutosaveDay<Of extends Noun>(
  props: AutosaveTimeProps<Of, IsoDate> & Pick<DayControlProps, 'refusal'>,
): ReactElement {
  const { noun, record, field, isPast = false, refusal } = props
  const control = useControl<Of, IsoDate>(props)
  return (
    <div>
      <DayControl {...control} refusal={refusal} unread={useUnread(noun, record.id, field)} />
      {isPast && <FutureHint moment={control.value} />}
    </div>
  )
}

export function AutosaveMoment<Of extends Noun>(props: AutosaveTimeProps<Of, IsoMoment>): ReactElement {
  const { noun, record, field, isPast = false } = props
  const control = useControl<Of, IsoMoment>(props)
  return (
    <div>
      <MomentControl {...control} unread={useUnread(noun, record.id, field)} />
      {isPast && <FutureHint moment={control.value} />}
    </div>
  )
}

function FutureHint({ moment }: { readonly moment: IsoMoment | undefined }): ReactElement {
  const text = useText('components')
  const isFuture = moment !== undefined && dayOf(moment) > today()
  return <GentleHint>{isFuture ? text('day.future') : undefined}</GentleHint>
}
