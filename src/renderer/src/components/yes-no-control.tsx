import { Input, SegmentedControl } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import { useText } from '../text/use-text'
import type { ControlProps } from './control-props'

const ANSWERS = { yes: true, no: false, unknown: undefined } as const

/** Yes, no, or not known: the last is what an unanswered question means. */
export function YesNoControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
}: ControlProps<boolean>): ReactElement {
  const word = useText('vocabulary')
  const labelId = useId()
  const present = value === undefined ? 'unknown' : value ? 'yes' : 'no'
  return (
    <div data-field={name}>
      <Input.Wrapper
        label={label}
        description={hint}
        error={problem}
        labelElement="div"
        labelProps={{ id: labelId }}
      >
        <SegmentedControl
          mt={4}
          size="sm"
          aria-labelledby={labelId}
          value={present}
          data={(['yes', 'no', 'unknown'] as const).map((answer) => ({
            value: answer,
            label: word(`yesNo.${answer}`),
          }))}
          onChange={(answer) => onChange(ANSWERS[answer])}
        />
      </Input.Wrapper>
    </div>
  )
}
