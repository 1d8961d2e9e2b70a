import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import {
  DataType,
  type RecordCount,
  RecordCount as RecordCountSchema,
} from '../../../../shared/domain/incident'
import { ItemList } from '../../components/item-list'
import { NumberControl } from '../../components/number-control'
import { TagsControl } from '../../components/tags-control'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { withoutEmpty } from '../../components/without-empty'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import type { IncidentFieldsProps } from './incident-fields'

/** How many records, of what, and how that is known. A number without a basis is not taken. */
export function RecordCounts({ incident }: IncidentFieldsProps): ReactElement {
  const text = useText('incidents')
  const words = useFieldWords('incidents')
  const sentence = useErrorSentence()
  const { value = [], set, state, error } = useAutosaveField('incident', incident, 'recordCounts')
  const [adding, setAdding] = useState(false)
  return (
    <ItemList<RecordCount>
      name="recordCounts"
      {...words('recordCounts')}
      value={value}
      onChange={(items) => set([...(items ?? [])])}
      problem={state === 'failed' ? sentence(error) : undefined}
      titleOf={({ count }) => text('counts.itemTitle', { count })}
      removeLabel={(title) => text('counts.remove', { title })}
      add={
        adding ? (
          <NewCount
            dataTypes={incident.dataTypes}
            onAdd={(count) => {
              set([...value, count])
              setAdding(false)
            }}
          />
        ) : (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {text('counts.add')}
          </Button>
        )
      }
    >
      {(item, change, name) => <CountFields name={name} count={item} onChange={change} />}
    </ItemList>
  )
}

interface CountFieldsProps<Count extends Partial<RecordCount>> {
  readonly name: string
  readonly count: Count
  readonly onChange: (count: Count) => void
}

function CountFields<Count extends Partial<RecordCount>>({
  name,
  count,
  onChange,
}: CountFieldsProps<Count>): ReactElement {
  const words = useFieldWords('incidents')
  const change = (changes: object) => onChange(withoutEmpty<Count>({ ...count, ...changes }))
  return (
    <>
      <NumberControl
        name={`${name}.count`}
        {...words('count')}
        unit="count"
        value={count.count}
        onChange={(number) => change({ count: number })}
      />
      <NumberControl
        name={`${name}.atMost`}
        {...words('atMost')}
        unit="count"
        value={count.atMost}
        onChange={(atMost) => change({ atMost })}
      />
      <TextControl
        name={`${name}.basis`}
        {...words('basis')}
        value={count.basis}
        onChange={(basis) => change({ basis })}
      />
      <TagsControl
        name={`${name}.dataTypes`}
        {...words('countTypes')}
        options={DataType.options}
        vocabulary="dataType"
        columns={2}
        value={count.dataTypes}
        onChange={(dataTypes) => change({ dataTypes })}
      />
    </>
  )
}

interface NewCountProps {
  readonly dataTypes: RecordCount['dataTypes']
  readonly onAdd: (count: RecordCount) => void
}

function NewCount({ dataTypes, onAdd }: NewCountProps): ReactElement {
  const text = useText('incidents')
  const [count, setCount] = useState<Partial<RecordCount>>({ dataTypes })
  const [missing, setMissing] = useState(false)

  function submit(): void {
    const result = RecordCountSchema.safeParse(count)
    if (result.success) onAdd(result.data)
    else setMissing(true)
  }

  return (
    <Paper withBorder p={12}>
      <Stack gap={8}>
        <CountFields name="new" count={count} onChange={setCount} />
        {missing && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {text('counts.missing')}
          </Text>
        )}
        <Group>
          <Button size="xs" onClick={submit}>
            {text('counts.addSubmit')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
