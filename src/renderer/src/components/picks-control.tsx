import { Button, Checkbox, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useCaseNavigation } from '../app/case-navigation'
import { useText } from '../text/use-text'
import type { ControlProps } from './control-props'

export interface PicksControlProps extends ControlProps<readonly string[]> {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** What to do when there is nothing to pick from. */
  readonly empty: string
  /** Where there will be something to pick from. */
  readonly source: 'people' | 'evidence'
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
  source,
}: PicksControlProps): ReactElement {
  const text = useText('components')
  const { go } = useCaseNavigation()
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
            <Stack gap={8} align="flex-start">
              <Text size="sm" c="dimmed">
                {empty}
              </Text>
              <Button
                variant="default"
                size="xs"
                onClick={() => go(source, source === 'people' ? { add: true } : {})}
              >
                {text(`goTo.${source}`)}
              </Button>
            </Stack>
          )}
        </Stack>
      </Checkbox.Group>
    </div>
  )
}
