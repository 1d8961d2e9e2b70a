import { TextInput } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'
import { formatYuan, toFen } from '../../../shared/domain/money'
import { useText } from '../text/use-text'
import type { ControlProps } from './control-props'
import { parseNumber } from './parse-number'

interface NumberControlProps extends ControlProps<number> {
  readonly unit: 'yuan' | 'count'
}

/**
 * An amount in yuan with up to two decimals, or a whole number of things; never
 * negative. What is no number stays as it was typed.
 */
export function NumberControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  unread,
  unit,
}: NumberControlProps): ReactElement {
  const text = useText('components')
  const [typed, setTyped] = useState(unread?.textOf('number'))
  const isFaulty = (entered: string) => entered.trim() !== '' && parseNumber(entered, unit) === undefined
  /** What the field says without what is being typed. */
  const before = useRef(value)
  if (typed === undefined) before.current = value
  const isUnread = typed !== undefined && isFaulty(typed)

  function type(entered: string): void {
    setTyped(entered)
    unread?.keep('number', isFaulty(entered) ? entered : undefined)
    // The 80 of “80多万” was never meant.
    const meant = isFaulty(entered) ? before.current : parseNumber(entered, unit)
    if (meant !== value) onChange(meant)
  }

  return (
    <div data-field={name}>
      <TextInput
        label={label}
        description={hint}
        error={isUnread ? text(`number.${unit}`) : problem}
        value={typed ?? (value === undefined ? '' : formatYuan(toFen(value)))}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (!isUnread) setTyped(undefined)
        }}
        leftSection={unit === 'yuan' ? '¥' : undefined}
        autoComplete="off"
      />
    </div>
  )
}
