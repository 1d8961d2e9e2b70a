import { Alert, PasswordInput, Radio, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../text/use-text'
import { StrengthMeter } from './strength-meter'

/** What a person has decided so far about protecting a case. */
export interface PassphraseChoice {
  readonly protect: boolean
  readonly first: string
  readonly second: string
}

export const noChoiceYet: PassphraseChoice = { protect: true, first: '', second: '' }

/** Which text says what is still wrong with a choice; undefined when it will do. */
export function problemWith({
  protect,
  first,
  second,
}: PassphraseChoice): 'missing' | 'different' | undefined {
  if (!protect) return undefined
  if (first === '') return 'missing'
  return first === second ? undefined : 'different'
}

interface NewPassphraseProps {
  readonly value: PassphraseChoice
  /** Set once the person tried to go on. */
  readonly problem: 'missing' | 'different' | undefined
  readonly onChange: (value: PassphraseChoice) => void
}

/** Choose a passphrase, twice the same, or openly none. */
export function NewPassphrase({ value, problem, onChange }: NewPassphraseProps): ReactElement {
  const text = useText('passphrase')
  const toggle = { 'aria-label': text('show') }
  return (
    <Stack gap="sm">
      <Radio.Group
        label={text('protection')}
        value={value.protect ? 'passphrase' : 'none'}
        onChange={(choice) => onChange({ ...value, protect: choice === 'passphrase' })}
      >
        <Stack gap={8} mt={4}>
          <Radio value="passphrase" label={text('with')} />
          <Radio value="none" label={text('without')} />
        </Stack>
      </Radio.Group>
      {value.protect ? (
        <>
          <PasswordInput
            label={text('first')}
            description={text('firstHint')}
            value={value.first}
            error={problem === 'missing' ? text('missing') : undefined}
            onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
          />
          <StrengthMeter passphrase={value.first} />
          <PasswordInput
            label={text('second')}
            value={value.second}
            error={problem === 'different' ? text('different') : undefined}
            onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
          />
          <Alert color="yellow">{text('forgotten')}</Alert>
        </>
      ) : (
        <Alert color="seal">{text('withoutWarning')}</Alert>
      )}
    </Stack>
  )
}
