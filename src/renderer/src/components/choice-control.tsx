import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import type { ControlProps } from './control-props'

interface ChoiceControlProps<Value extends string> extends ControlProps<Value> {
  readonly options: readonly Value[]
  /** Group of `text/<language>/vocabulary.json` with a word for each option. */
  readonly vocabulary: string
  /** A field that must have a value cannot be emptied. */
  readonly required?: boolean
}

/** One of a few values. */
export function ChoiceControl<Value extends string>({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  options,
  vocabulary,
  required = false,
}: ChoiceControlProps<Value>): ReactElement {
  const word = useText('vocabulary')
  const text = useText('components')
  return (
    <div data-field={name}>
      <Select
        label={label}
        description={hint}
        error={problem}
        value={value ?? null}
        placeholder={text('choose')}
        data={options.map((option) => ({ value: option, label: word(`${vocabulary}.${option}`) }))}
        onChange={(chosen) => onChange(options.find((option) => option === chosen))}
        clearable={!required}
        allowDeselect={false}
        clearButtonProps={{ 'aria-label': text('clear') }}
        comboboxProps={{ transitionProps: { duration: 120 } }}
      />
    </div>
  )
}
