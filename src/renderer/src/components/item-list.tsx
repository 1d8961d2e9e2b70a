import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react'
import { focusInto } from './focus-once'
import { GentleHint } from './gentle-hint'
import type { Items } from './use-items'

interface ItemListProps<Item> {
  readonly list: Items<Item>
  readonly label: string
  readonly hint?: string | undefined
  readonly titleOf: (item: Item, index: number) => string
  readonly removeLabel: (title: string) => string
  /** What a new item still needs before it can be saved. */
  readonly missing?: (item: Item) => string
  /** The fields of one item; `name` is its path, `clues[0]`. */
  readonly children: (item: Item, change: (changed: Item) => void, name: string) => ReactNode
  /** What adds an item; not shown while a new one is incomplete. */
  readonly add: ReactNode
}

/** A list of small records inside a field, each with its own fields. */
export function ItemList<Item>({
  list,
  label,
  hint,
  titleOf,
  removeLabel,
  missing,
  children,
  add,
}: ItemListProps<Item>): ReactElement {
  const { name, items, draftAt, isBegun, problem } = list
  const labelId = useId()
  const group = useRef<HTMLDivElement>(null)
  const [removals, setRemovals] = useState(0)
  return (
    <Stack gap={8} data-field={name} role="group" aria-labelledby={labelId} ref={group} tabIndex={-1}>
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
      {items.map((item, index) => {
        const title = titleOf(item, index)
        const path = `${name}[${index}]`
        const isDraft = index === draftAt
        return (
          // Items have no id of their own; their place in the list is what they are, until one is removed.
          <Paper
            key={`${removals}:${path}`}
            withBorder
            p={8}
            pl={12}
            data-field={isDraft ? `${name}[new]` : path}
            ref={isDraft && isBegun ? focusInto : undefined}
          >
            <Group justify="space-between" wrap="nowrap" gap={4}>
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <ActionIcon
                size="md"
                aria-label={removeLabel(title)}
                onClick={() => {
                  list.remove(index)
                  setRemovals(removals + 1)
                  group.current?.focus()
                }}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            </Group>
            <Stack gap={8} pb={4} pr={4}>
              {children(item, (changed) => list.change(index, changed), path)}
              {missing !== undefined && <GentleHint>{isDraft ? missing(item) : undefined}</GentleHint>}
            </Stack>
          </Paper>
        )
      })}
      {problem !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {problem}
        </Text>
      )}
      {draftAt === undefined && add}
    </Stack>
  )
}
