import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { Clue } from '../../../../shared/domain/party'
import { ChoiceControl } from '../../components/choice-control'
import { ItemList } from '../../components/item-list'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { withoutEmpty } from '../../components/without-empty'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import type { PartyFieldsProps } from './party-fields'

const KINDS = Clue.shape.kind.options

/** Accounts, numbers and addresses by which somebody can be found. */
export function Clues({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const word = useText('vocabulary')
  const words = useFieldWords('people')
  const sentence = useErrorSentence()
  const { value = [], set, state, error } = useAutosaveField('party', party, 'clues')
  const [adding, setAdding] = useState(false)
  return (
    <ItemList<Clue>
      name="clues"
      {...words('clues')}
      value={value}
      onChange={(items) => set([...(items ?? [])])}
      problem={state === 'failed' ? sentence(error) : undefined}
      titleOf={({ kind }) => word(`clue.${kind}`)}
      removeLabel={(title) => text('clue.remove', { title })}
      add={
        adding ? (
          <NewClue
            onAdd={(clue) => {
              set([...value, clue])
              setAdding(false)
            }}
          />
        ) : (
          <Group>
            <Button variant="default" size="xs" onClick={() => setAdding(true)}>
              {text('clue.add')}
            </Button>
          </Group>
        )
      }
    >
      {(clue, change, name) => <ClueFields name={name} clue={clue} onChange={change} />}
    </ItemList>
  )
}

interface ClueFieldsProps<Some extends Partial<Clue>> {
  readonly name: string
  readonly clue: Some
  readonly onChange: (clue: Some) => void
}

function ClueFields<Some extends Partial<Clue>>({
  name,
  clue,
  onChange,
}: ClueFieldsProps<Some>): ReactElement {
  const words = useFieldWords('people')
  const change = (changes: object) => onChange(withoutEmpty<Some>({ ...clue, ...changes }))
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

function NewClue({ onAdd }: { readonly onAdd: (clue: Clue) => void }): ReactElement {
  const text = useText('people')
  const [clue, setClue] = useState<Partial<Clue>>({ kind: 'account' })
  const [missing, setMissing] = useState(false)

  function submit(): void {
    const result = Clue.safeParse(clue)
    if (result.success) onAdd(result.data)
    else setMissing(true)
  }

  return (
    <Paper withBorder p={12}>
      <Stack gap={8}>
        <ClueFields name="new" clue={clue} onChange={setClue} />
        {missing && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {text('clue.missing')}
          </Text>
        )}
        <Group>
          <Button size="xs" onClick={submit}>
            {text('clue.submit')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
