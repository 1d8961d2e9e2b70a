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
import { today } from './today'

const labelFormats = {
  'zh-CN': { monthLabelFormat: 'YYYY年M月', yearLabelFormat: 'YYYY年' },
  en: { monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY' },
} as const

interface DayControlProps extends ControlProps<IsoDate> {
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
  beside,
}: DayControlProps): ReactElement {
  const text = useText('components')
  const language = useLanguage()
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const unread = typed !== undefined && typed.trim() !== '' && parseDay(typed, today()) === undefined

  function type(entered: string): void {
    setTyped(entered)
    const day = parseDay(entered, today())
    if (day !== undefined) onChange(day)
    else if (entered.trim() === '') onChange(undefined)
  }

  return (
    <div data-field={name}>
      <TextInput
        label={label}
        description={hint}
        error={unread ? text('day.unread') : problem}
        placeholder={text('day.placeholder')}
        value={typed ?? (value === undefined ? '' : formatDay(value, language))}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (!unread) setTyped(undefined)
        }}
        autoComplete="off"
        inputContainer={(input) => (
          <Group gap={8} wrap="nowrap" align="flex-start" className={classes.beside}>
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
                  setTyped(undefined)
                  onChange(picked === null ? undefined : IsoDate.safeParse(picked).data)
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
