import { Checkbox, SimpleGrid } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import type { ControlProps } from './control-props'

interface TagsControlProps<Value extends string> extends ControlProps<readonly Value[]> {
  readonly options: readonly Value[]
  /** Group of `text/<language>/vocabulary.json` with a word for each option. */
  readonly vocabulary: string
  readonly columns?: number
}

/** Any number of a few values; kept in the order of the options. */
export function TagsControl<Value extends string>({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  options,
  vocabulary,
  columns = 1,
}: TagsControlProps<Value>): ReactElement {
  const word = useText('vocabulary')
  return (
    <div data-field={name}>
      <Checkbox.Group
        label={label}
        description={hint}
        error={problem}
        value={[...(value ?? [])]}
        onChange={(chosen) => onChange(options.filter((option) => chosen.includes(option)))}
      >
        <SimpleGrid cols={columns} spacing={8} verticalSpacing={6} mt={6}>
          {options.map((option) => (
            <Checkbox key={option} value={option} size="sm" label={word(`${vocabulary}.${option}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </div>
  )
}
