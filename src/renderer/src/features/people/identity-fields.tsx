import { Autocomplete } from '@mantine/core'
import type { ReactElement } from 'react'
import { isIdNumberConsistent } from '../../../../shared/domain/check-digits'
import { GentleHint } from '../../components/gentle-hint'
import { TextControl } from '../../components/text-control'
import { useFields } from '../../components/use-fields'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { ID_TYPES, idNumberDoubt, RESIDENT_ID } from './id-number'
import type { PartyFieldsProps } from './party-fields'

/** Kind and number of the paper that says who somebody is. The kind may be any; the usual ones are offered. */
export function IdentityFields({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const sentence = useErrorSentence()
  const field = useFields('people', 'party', party)
  const type = useAutosaveField('party', party, 'idType')
  const number = useAutosaveField('party', party, 'idNumber')
  const doubt = idNumberDoubt(type.value, number.value)
  const { label, hint } = field('idType')

  function changeNumber(entered: string | undefined): void {
    number.set(entered)
    // Such a number can only be of one kind, so nobody has to choose it.
    if (type.value === undefined && entered !== undefined && isIdNumberConsistent(entered)) {
      type.set(RESIDENT_ID)
    }
  }

  return (
    <>
      <div data-field="idType">
        <Autocomplete
          label={label}
          description={hint}
          placeholder={text('chooseOrWrite')}
          data={[...ID_TYPES]}
          value={type.value ?? ''}
          error={type.state === 'failed' ? sentence(type.error) : undefined}
          onChange={(entered) => type.set(entered === '' ? undefined : entered)}
          autoComplete="off"
        />
      </div>
      <div>
        <TextControl
          {...field('idNumber')}
          name="idNumber"
          value={number.value}
          onChange={changeNumber}
          problem={number.state === 'failed' ? sentence(number.error) : undefined}
        />
        <GentleHint>
          {doubt === 'length'
            ? text('idNumberLength', { length: (number.value ?? '').trim().length })
            : doubt === 'digit'
              ? text('idNumberHint')
              : undefined}
        </GentleHint>
      </div>
    </>
  )
}
