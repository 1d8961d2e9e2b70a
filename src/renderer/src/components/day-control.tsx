import { ActionIcon, Group, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { IsoDate } from '../../../shared/domain/calendar'
import { useLanguage, useText } from '../text/use-text'
import classes from './components.module.css'
import type { ControlProps } from './control-props'
import { formatDay } from './format-date'
import { parseDay } from './parse-day'
import { parseRoughDay } from './parse-rough-day'
import { today } from './today'

const labelFormats = {
  'zh-CN': { monthLabelFormat: 'YYYY年M月', yearLabelFormat: 'YYYY年' },
  en: { monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY' },
} as const

export interface RoughDay {
  readonly day: IsoDate
  readonly precision: 'month' | 'year'
}

export interface DayControlProps extends ControlProps<IsoDate> {
  /** Takes a month or a year as well; the day given is its first. */
  readonly onRough?: ((rough: RoughDay) => void) | undefined
  /** The value in words, where they say more or less than its day. */
  readonly shown?: string | undefined
  /** Why a day cannot be this one; it is then kept as it was typed. */
  readonly refusal?: ((day: IsoDate) => string | undefined) | undefined
  /** Stands at the right of the field, above its error. */
  readonly beside?: ReactNode
}

/** A day: typed in the way people write it, or picked from a calendar. What is no day stays as it was typed. */
export function DayControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  unread,
  onRough,
  shown,
  refusal,
  beside,
}: DayControlProps): ReactElement {
  const text = useText('components')
  const language = useLanguage()
  const [typed, setTyped] = useState(unread?.textOf('day'))
  const [open, setOpen] = useState(false)
  const fault = typed === undefined ? undefined : faultOf(typed)

  function faultOf(entered: string): string | undefined {
    const day = parseDay(entered, today())
    if (day !== undefined) return refusal?.(day)
    if (entered.trim() === '') return undefined
    if (onRough === undefined) return text('day.unread')
    return parseRoughDay(entered, today()) === undefined ? text('day.unreadRough') : undefined
  }

  function type(entered: string): void {
    setTyped(entered)
    const isFaulty = faultOf(entered) !== undefined
    unread?.keep('day', isFaulty ? entered : undefined)
    if (isFaulty) return
    const day = parseDay(entered, today())
    const rough = parseRoughDay(entered, today())
    if (day !== undefined || rough === undefined) onChange(day)
    else onRough?.(rough)
  }

  return (
    <div data-field={name}>
      <TextInput
        label={label}
        description={hint}
        error={fault ?? problem}
        placeholder={text(onRough === undefined ? 'day.placeholder' : 'day.placeholderRough')}
        value={typed ?? (value === undefined ? '' : (shown ?? formatDay(value, language)))}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (fault === undefined) setTyped(undefined)
        }}
        autoComplete="off"
        inputContainer={(input) => (
          <Group
            gap={8}
            wrap="nowrap"
            align="flex-start"
            mt={hint === undefined ? 0 : 'calc(var(--mantine-spacing-xs) / 2)'}
            className={classes.beside}
          >
            {input}
            {beside}
          </Group>
        )}
        rightSection={
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
            <Popover.Target>
              <ActionIcon size="md" onClick={() => setOpen(!open)} aria-label={text('day.calendar')}>
                <IconCalendar size={16} stroke={1.75} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={label}>
              <DatePicker
                value={value ?? null}
                weekendDays={[]}
                hideOutsideDates
                getDayProps={(day) => ({ 'aria-label': formatDay(IsoDate.parse(day), language) })}
                ariaLabels={{
                  previousMonth: text('day.previousMonth'),
                  nextMonth: text('day.nextMonth'),
                  previousYear: text('day.previousYear'),
                  nextYear: text('day.nextYear'),
                  previousDecade: text('day.previousDecade'),
                  nextDecade: text('day.nextDecade'),
                }}
                {...labelFormats[language]}
                {...(value === undefined ? {} : { defaultDate: value })}
                onChange={(picked) => {
                  const day = IsoDate.safeParse(picked).data
                  type(day === undefined ? '' : formatDay(day, language))
                  setOpen(false)
                }}
              />
            </Popover.Dropdown>
          </Popover>
        }
      />
    </div>
  )
}
