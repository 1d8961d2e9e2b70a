import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useId } from 'react'
import type { ControlProps } from './control-props'

interface ItemListProps<Item> extends Omit<ControlProps<readonly Item[]>, 'value'> {
  readonly value: readonly Item[]
  readonly titleOf: (item: Item, index: number) => string
  readonly removeLabel: (title: string) => string
  /** The fields of one item; `name` is its path, `clues[0]`. */
  readonly children: (item: Item, change: (changed: Item) => void, name: string) => ReactNode
  /** What adds an item. */
  readonly add: ReactNode
}

/** A list of small records inside a field, each with its own fields. */
export function ItemList<Item>({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  titleOf,
  removeLabel,
  children,
  add,
}: ItemListProps<Item>): ReactElement {
  const labelId = useId()
  return (
    <Stack gap={8} data-field={name} role="group" aria-labelledby={labelId}>
      <div>
        <Text size="sm" fw={500} id={labelId}>
          {label}
        </Text>
        {hint !== undefined && (
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {value.map((item, index) => {
        const title = titleOf(item, index)
        const path = `${name}[${index}]`
        return (
          // Items have no id of their own; their place in the list is what they are.
          <Paper key={path} withBorder p={8} pl={12} data-field={path}>
            <Group justify="space-between" wrap="nowrap" gap={4}>
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <ActionIcon
                size="md"
                aria-label={removeLabel(title)}
                onClick={() => onChange(value.filter((_, place) => place !== index))}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            </Group>
            <Stack gap={8} pb={4} pr={4}>
              {children(
                item,
                (changed) => onChange(value.map((other, place) => (place === index ? changed : other))),
                path,
              )}
            </Stack>
          </Paper>
        )
      })}
      {problem !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {problem}
        </Text>
      )}
      {add}
    </Stack>
  )
}
