import { Checkbox, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ControlProps } from './control-props'

interface PicksControlProps extends ControlProps<readonly string[]> {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** What to do when there is nothing to pick from. */
  readonly empty: string
}

/** Any number of the records of the case, by their ids. */
export function PicksControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  options,
  empty,
}: PicksControlProps): ReactElement {
  return (
    <div data-field={name}>
      <Checkbox.Group
        label={label}
        description={hint}
        error={problem}
        value={[...(value ?? [])]}
        onChange={onChange}
      >
        <Stack gap={6} mt={6}>
          {options.map(({ id, label: name }) => (
            <Checkbox key={id} value={id} size="sm" label={name} />
          ))}
          {options.length === 0 && (
            <Text size="sm" c="dimmed">
              {empty}
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
    </div>
  )
}
