import { Input, SegmentedControl, Stack, Text } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import { PicksControl } from '../../components/picks-control'
import { useFieldWords } from '../../components/use-fields'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useRecords } from '../../database/queries/use-records'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import type { ClaimsFieldsProps } from './claims-fields'

/** Whom the papers name: what follows from the incidents, unless the owner picks. */
export function WhomFields({ claims }: ClaimsFieldsProps): ReactElement {
  return (
    <>
      <Whom claims={claims} field="accused" />
      <Whom claims={claims} field="defendants" />
    </>
  )
}

interface WhomProps extends ClaimsFieldsProps {
  readonly field: 'accused' | 'defendants'
}

function Whom({ claims, field }: WhomProps): ReactElement {
  const text = useText('claims')
  const word = useText('vocabulary')
  const sentence = useErrorSentence()
  const { label } = useFieldWords('claims')(field)
  const labelId = useId()
  const { value, set, state, error } = useAutosaveField('claims', claims, field)
  const respondents = useRecords('party')?.filter(({ standing }) => standing === 'respondent') ?? []
  // Nobody can sue a person whose name is not known.
  const offered = respondents.filter(
    ({ kind, name }) => field === 'accused' || (kind !== 'unknown' && name !== undefined),
  )

  return (
    <Stack gap={8} data-field={field}>
      <Input.Wrapper label={label} labelElement="div" labelProps={{ id: labelId }}>
        <SegmentedControl
          mt={4}
          size="sm"
          aria-labelledby={labelId}
          value={value === undefined ? 'auto' : 'own'}
          data={(['auto', 'own'] as const).map((choice) => ({
            value: choice,
            label: text(`choice.${choice}`),
          }))}
          onChange={(choice) => set(choice === 'auto' ? undefined : [])}
        />
      </Input.Wrapper>
      {value === undefined ? (
        <Text size="sm" c="dimmed">
          {text(`${field}Auto`)}
        </Text>
      ) : (
        <PicksControl
          name={`${field}[]`}
          label={text('choice.own')}
          value={value}
          problem={state === 'failed' ? sentence(error) : undefined}
          onChange={(ids) => set([...(ids ?? [])])}
          options={offered.map(({ id, name, role }) => ({
            id,
            label: name ?? word(`role.${role ?? 'unknown'}`),
          }))}
          empty={text('noRespondents')}
          source="people"
        />
      )}
    </Stack>
  )
}
