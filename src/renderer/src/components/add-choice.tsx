import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'

interface AddChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly Value[]
  readonly vocabulary: string
  readonly onAdd: (value: Value) => void
}

/** Choosing a kind adds an item of it. */
export function AddChoice<Value extends string>({
  label,
  options,
  vocabulary,
  onAdd,
}: AddChoiceProps<Value>): ReactElement {
  const word = useText('vocabulary')
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={null}
      data={options.map((option) => ({ value: option, label: word(`${vocabulary}.${option}`) }))}
      onChange={(chosen) => {
        const option = options.find((it) => it === chosen)
        if (option !== undefined) onAdd(option)
      }}
    />
  )
}
