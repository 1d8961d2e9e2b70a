import { NumberInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ControlProps } from './control-props'

interface NumberControlProps extends ControlProps<number> {
  readonly unit: 'yuan' | 'count'
}

/** An amount in yuan with up to two decimals, or a whole number of things; never negative. */
export function NumberControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  unit,
}: NumberControlProps): ReactElement {
  return (
    <div data-field={name}>
      <NumberInput
        label={label}
        description={hint}
        error={problem}
        value={value ?? ''}
        onChange={(entered) => onChange(typeof entered === 'number' ? entered : undefined)}
        min={0}
        max={1_000_000_000_000}
        clampBehavior="strict"
        decimalScale={unit === 'yuan' ? 2 : 0}
        allowNegative={false}
        thousandSeparator=","
        leftSection={unit === 'yuan' ? '¥' : undefined}
        hideControls
        autoComplete="off"
      />
    </div>
  )
}
