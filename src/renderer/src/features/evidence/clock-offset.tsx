import { NumberInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

/** How far the clock of the device was from Beijing time: seconds, ahead or (negative) behind. */
export function ClockOffset({ evidence }: { readonly evidence: EvidenceRecord }): ReactElement {
  const text = useText('evidence')
  const sentence = useErrorSentence()
  const { value, set, state, error } = useAutosaveField<'evidence', 'clockOffsetSeconds'>(
    'evidence',
    evidence,
    'clockOffsetSeconds',
  )
  return (
    <div data-field="clockOffsetSeconds">
      <NumberInput
        label={text('fields.clockOffsetSeconds')}
        description={text('hints.clockOffsetSeconds')}
        error={state === 'failed' ? sentence(error) : undefined}
        value={value ?? ''}
        onChange={(entered) => set(typeof entered === 'number' ? entered : undefined)}
        hideControls
        autoComplete="off"
      />
    </div>
  )
}
