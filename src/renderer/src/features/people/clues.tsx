import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import { Clue } from '../../../../shared/domain/party'
import { ChoiceControl } from '../../components/choice-control'
import { ItemList } from '../../components/item-list'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { useItems } from '../../components/use-items'
import { withoutEmpty } from '../../components/without-empty'
import { useText } from '../../text/use-text'
import type { PartyFieldsProps } from './party-fields'

const KINDS = Clue.shape.kind.options

/** Accounts, numbers and addresses by which somebody can be found. */
export function Clues({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const word = useText('vocabulary')
  const words = useFieldWords('people')
  const list = useItems<'party', Clue, Partial<Clue>>('party', party, 'clues', Clue)
  return (
    <ItemList
      list={list}
      {...words('clues')}
      titleOf={({ kind = 'other' }) => word(`clue.${kind}`)}
      removeLabel={(title) => text('clue.remove', { title })}
      missing={() => text('clue.missing')}
      add={
        <Group>
          <Button variant="default" size="xs" onClick={() => list.add({ kind: 'account' })}>
            {text('clue.add')}
          </Button>
        </Group>
      }
    >
      {(clue, change, name) => <ClueFields name={name} clue={clue} onChange={change} />}
    </ItemList>
  )
}

interface ClueFieldsProps {
  readonly name: string
  readonly clue: Partial<Clue>
  readonly onChange: (clue: Partial<Clue>) => void
}

function ClueFields({ name, clue, onChange }: ClueFieldsProps): ReactElement {
  const words = useFieldWords('people')
  const change = (changes: object) => onChange(withoutEmpty<Partial<Clue>>({ ...clue, ...changes }))
  return (
    <>
      <ChoiceControl
        name={`${name}.kind`}
        {...words('clueKind')}
        options={KINDS}
        vocabulary="clue"
        required
        value={clue.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextControl
        name={`${name}.value`}
        {...words('value')}
        value={clue.value}
        onChange={(value) => change({ value })}
      />
      <TextControl
        name={`${name}.platform`}
        {...words('platform')}
        value={clue.platform}
        onChange={(platform) => change({ platform })}
      />
      <TextControl
        name={`${name}.note`}
        {...words('note')}
        value={clue.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}
