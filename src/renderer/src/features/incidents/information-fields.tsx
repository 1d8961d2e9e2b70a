import { Autocomplete } from '@mantine/core'
import type { ReactElement } from 'react'
import {
  DataType,
  type LeakedField,
  LeakedField as LeakedFieldSchema,
} from '../../../../shared/domain/incident'
import { AddChoice } from '../../components/add-choice'
import { AutosaveNumber, AutosaveTags } from '../../components/autosave-controls'
import { ChoiceControl } from '../../components/choice-control'
import { ItemList } from '../../components/item-list'
import { MomentControl } from '../../components/moment-control'
import { TagsControl } from '../../components/tags-control'
import { TextControl } from '../../components/text-control'
import { useFields, useFieldWords } from '../../components/use-fields'
import { useGroup } from '../../components/use-group'
import { useItems } from '../../components/use-items'
import { useUnread } from '../../components/use-unread'
import { withoutEmpty } from '../../components/without-empty'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import type { IncidentFieldsProps } from './incident-fields'
import { RecordCounts } from './record-counts'

const MATCHES = LeakedFieldSchema.shape.match.options

export function InformationFields({ incident }: IncidentFieldsProps): ReactElement {
  const field = useFields('incidents', 'incident', incident)
  return (
    <>
      <AutosaveTags {...field('dataTypes')} options={DataType.options} vocabulary="dataType" columns={2} />
      <RecordCounts incident={incident} />
      <AutosaveNumber {...field('priceCny')} unit="yuan" />
      <AutosaveNumber {...field('illegalGainCny')} unit="yuan" />
    </>
  )
}

/** What I gave to whom, against what leaked: the trace that leads to the source. */
export function MatchFields({ incident }: IncidentFieldsProps): ReactElement {
  return (
    <>
      <GaveData incident={incident} />
      <LeakedFields incident={incident} />
    </>
  )
}

function GaveData({ incident }: IncidentFieldsProps): ReactElement {
  const words = useFieldWords('incidents')
  const { value, patch, problem } = useGroup('incident', incident, 'gaveData')
  // The list of what was given is there as soon as anything else is.
  const change = (changes: Parameters<typeof patch>[0]) => patch({ fields: value.fields ?? [], ...changes })
  return (
    <>
      <ToWhom value={value.toWhom} problem={problem} onChange={(toWhom) => change({ toWhom })} />
      <MomentControl
        name="gaveData.when"
        {...words('gaveData.when')}
        value={value.when}
        onChange={(when) => change({ when })}
        unread={useUnread('incident', incident.id, 'gaveData.when', 'gaveData')}
      />
      <TextControl
        name="gaveData.purpose"
        {...words('gaveData.purpose')}
        value={value.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TagsControl
        name="gaveData.fields"
        {...words('gaveData.fields')}
        options={DataType.options}
        vocabulary="dataType"
        columns={2}
        value={value.fields}
        onChange={(fields) => change({ fields: [...(fields ?? [])] })}
      />
    </>
  )
}

interface ToWhomProps {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly problem: string | undefined
}

/** One of the people of the case, kept by id, or any other name. */
function ToWhom({ value, onChange, problem }: ToWhomProps): ReactElement {
  const { label, hint } = useFieldWords('incidents')('gaveData.toWhom')
  const named = (useRecords('party') ?? []).flatMap(({ id, name, standing }) =>
    standing === 'respondent' && name !== undefined ? [{ id, name }] : [],
  )
  return (
    <div data-field="gaveData.toWhom">
      <Autocomplete
        label={label}
        description={hint}
        error={problem}
        data={[...new Set(named.map(({ name }) => name))]}
        value={named.find(({ id }) => id === value)?.name ?? value ?? ''}
        onChange={(text) => {
          const known = named.find(({ name }) => name === text)
          onChange(known?.id ?? (text === '' ? undefined : text))
        }}
        autoComplete="off"
      />
    </div>
  )
}

function LeakedFields({ incident }: IncidentFieldsProps): ReactElement {
  const text = useText('incidents')
  const word = useText('vocabulary')
  const words = useFieldWords('incidents')
  const list = useItems('incident', incident, 'leakedFields', LeakedFieldSchema)
  const used = new Set(list.items.map(({ field }) => field))
  return (
    <ItemList
      list={list}
      {...words('leakedFields')}
      titleOf={({ field }) => word(`dataType.${field}`)}
      removeLabel={(title) => text('counts.remove', { title })}
      add={
        <AddChoice
          label={text('addLeaked')}
          options={DataType.options.filter((type) => !used.has(type))}
          vocabulary="dataType"
          onAdd={(field) => list.add({ field, match: 'unknown' })}
        />
      }
    >
      {(item, change, name) => (
        <>
          <TextControl
            name={`${name}.gave`}
            {...words('gave')}
            value={item.gave}
            onChange={(gave) => change(withoutEmpty<LeakedField>({ ...item, gave }))}
          />
          <TextControl
            name={`${name}.leaked`}
            {...words('leaked')}
            value={item.leaked}
            onChange={(leaked) => change(withoutEmpty<LeakedField>({ ...item, leaked }))}
          />
          <ChoiceControl
            name={`${name}.match`}
            {...words('match')}
            options={MATCHES}
            vocabulary="match"
            required
            value={item.match}
            onChange={(match) => change({ ...item, match: match ?? 'unknown' })}
          />
        </>
      )}
    </ItemList>
  )
}
