import { TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useText } from '../text/use-text'
import type { UnreadKeeper } from './control-props'
import { parseClock } from './parse-clock'

interface ClockControlProps {
  readonly label: string
  /** `21:12`, or nothing. */
  readonly value: string | undefined
  readonly onChange: (clock: string | undefined) => void
  readonly disabled: boolean
  readonly unread?: UnreadKeeper | undefined
}

/** The time of day on 24 hours. A native time field would follow the system, and show 9:12 PM on many. */
export function ClockControl({ label, value, onChange, disabled, unread }: ClockControlProps): ReactElement {
  const text = useText('components')
  const [typed, setTyped] = useState(unread?.textOf('clock'))
  const isUnread = typed !== undefined && isFaulty(typed)

  function type(entered: string): void {
    setTyped(entered)
    unread?.keep('clock', isFaulty(entered) ? entered : undefined)
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
      error={isUnread ? text('clock.unread') : undefined}
      value={typed ?? value ?? ''}
      disabled={disabled}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (!isUnread) setTyped(undefined)
      }}
      autoComplete="off"
    />
  )
}

function isFaulty(entered: string): boolean {
  return entered.trim() !== '' && parseClock(entered) === undefined
}
