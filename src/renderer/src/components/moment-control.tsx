import type { ReactElement } from 'react'
import { dayOf, type IsoMoment, partsOf } from '../../../shared/domain/calendar'
import { useText } from '../text/use-text'
import { ClockControl } from './clock-control'
import type { ControlProps } from './control-props'
import { DayControl, type DayControlProps } from './day-control'
import { instantFrom } from './today'

interface MomentControlProps
  extends ControlProps<IsoMoment>,
    Pick<DayControlProps, 'onRough' | 'shown' | 'refusal'> {}

/** A day, and the time of day where it is known. */
export function MomentControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  unread,
  ...ofDay
}: MomentControlProps): ReactElement {
  const text = useText('components')
  const day = value === undefined ? undefined : dayOf(value)
  const clock = value === undefined ? undefined : clockOf(value)
  return (
    <DayControl
      {...ofDay}
      unread={unread}
      name={name}
      label={label}
      hint={hint}
      value={day}
      problem={problem}
      onChange={(changed) =>
        onChange(changed && (clock === undefined ? changed : instantFrom(changed, clock)))
      }
      beside={
        <ClockControl
          label={text('clockOf', { label })}
          value={clock}
          disabled={day === undefined}
          unread={unread}
          onChange={(changed) => {
            if (day !== undefined) onChange(changed === undefined ? day : instantFrom(day, changed))
          }}
        />
      }
    />
  )
}

/** `21:12` on the clock of Asia/Shanghai, or nothing for a whole day. */
function clockOf(moment: IsoMoment): string | undefined {
  const { hour, minute } = partsOf(moment)
  if (hour === undefined || minute === undefined) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
