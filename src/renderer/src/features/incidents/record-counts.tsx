import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import {
  DataType,
  type RecordCount,
  RecordCount as RecordCountSchema,
} from '../../../../shared/domain/incident'
import { formatCount } from '../../../../shared/domain/money'
import type { UnreadKeeper } from '../../components/control-props'
import { ItemList } from '../../components/item-list'
import { NumberControl } from '../../components/number-control'
import { TagsControl } from '../../components/tags-control'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { useItems } from '../../components/use-items'
import { withoutEmpty } from '../../components/without-empty'
import { useText } from '../../text/use-text'
import type { IncidentFieldsProps } from './incident-fields'

/** How many records, of what, and how that is known. A number without a basis is not taken. */
export function RecordCounts({ incident }: IncidentFieldsProps): ReactElement {
  const text = useText('incidents')
  const words = useFieldWords('incidents')
  const list = useItems<'incident', RecordCount, Partial<RecordCount>>(
    'incident',
    incident,
    'recordCounts',
    RecordCountSchema,
  )
  return (
    <ItemList
      list={list}
      {...words('recordCounts')}
      titleOf={({ count }) =>
        count === undefined ? text('counts.new') : text('counts.itemTitle', { count: formatCount(count) })
      }
      removeLabel={(title) => text('counts.remove', { title })}
      missing={({ count = 0, atMost = count }) => text(atMost < count ? 'counts.tooFew' : 'counts.missing')}
      add={
        <Group>
          <Button variant="default" size="xs" onClick={() => list.add({ dataTypes: incident.dataTypes })}>
            {text('counts.add')}
          </Button>
        </Group>
      }
    >
      {(item, change, name) => (
        <CountFields name={name} count={item} onChange={change} unreadOf={list.unreadOf} />
      )}
    </ItemList>
  )
}

interface CountFieldsProps {
  readonly name: string
  readonly count: Partial<RecordCount>
  readonly onChange: (count: Partial<RecordCount>) => void
  readonly unreadOf: (path: string) => UnreadKeeper
}

function CountFields({ name, count, onChange, unreadOf }: CountFieldsProps): ReactElement {
  const words = useFieldWords('incidents')
  const change = (changes: object) => onChange(withoutEmpty<Partial<RecordCount>>({ ...count, ...changes }))
  return (
    <>
      <NumberControl
        name={`${name}.count`}
        {...words('count')}
        unit="count"
        value={count.count}
        onChange={(number) => change({ count: number })}
        unread={unreadOf(`${name}.count`)}
      />
      <NumberControl
        name={`${name}.atMost`}
        {...words('atMost')}
        unit="count"
        value={count.atMost}
        onChange={(atMost) => change({ atMost })}
        unread={unreadOf(`${name}.atMost`)}
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
