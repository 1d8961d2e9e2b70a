import { TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useText } from '../text/use-text'
import { parseClock } from './parse-clock'

interface ClockControlProps {
  readonly label: string
  /** `21:12`, or nothing. */
  readonly value: string | undefined
  readonly onChange: (clock: string | undefined) => void
  readonly disabled: boolean
}

/** The time of day on 24 hours. A native time field would follow the system, and show 9:12 PM on many. */
export function ClockControl({ label, value, onChange, disabled }: ClockControlProps): ReactElement {
  const text = useText('components')
  const [typed, setTyped] = useState<string>()
  const unread = typed !== undefined && typed.trim() !== '' && parseClock(typed) === undefined

  function type(entered: string): void {
    setTyped(entered)
    const clock = parseClock(entered)
    if (clock !== undefined) onChange(clock)
    else if (entered.trim() === '') onChange(undefined)
  }

  return (
    <TextInput
      w={96}
      flex="none"
      aria-label={label}
      placeholder={text('clock.placeholder')}
      error={unread ? text('clock.unread') : undefined}
      value={typed ?? value ?? ''}
      disabled={disabled}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (!unread) setTyped(undefined)
      }}
      autoComplete="off"
    />
  )
}
