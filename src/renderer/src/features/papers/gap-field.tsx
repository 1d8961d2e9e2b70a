import { Button, Group } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { IsoDate, IsoMoment } from '../../../../shared/domain/calendar'
import { DayControl } from '../../components/day-control'
import { MomentControl } from '../../components/moment-control'
import { NumberControl } from '../../components/number-control'
import { TextControl } from '../../components/text-control'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useRecord } from '../../database/queries/use-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { bodyWith, type FillIn, knownAnswer } from './fill-in'
import type { GapTarget } from './gap-target'
import classes from './papers.module.css'

interface GapFieldProps {
  readonly target: GapTarget & { readonly id: string }
  readonly fillIn: Exclude<FillIn, 'none'>
  /** Stands beside the button that saves. */
  readonly children: ReactElement
}

type Saving =
  | { readonly state: 'typing' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: unknown }

/**
 * Fills one gap beside the paper. Saved by its button and not while typing:
 * once the fact is there the gap, and this field with it, is gone.
 */
export function GapField({ target, fillIn, children }: GapFieldProps): ReactElement | null {
  const { noun, id, field, make } = target
  const text = useText('papers')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const record = useRecord(noun, id)
  const known = knownAnswer(record, field)
  const [typed, setTyped] = useState<{ readonly value: unknown }>()
  const value = typed === undefined ? known : typed.value
  const [saving, setSaving] = useState<Saving>({ state: 'typing' })

  async function save(): Promise<void> {
    setSaving({ state: 'saving' })
    try {
      await put(noun, id, { ...(record === null && make), ...bodyWith({ ...record }, field, value) })
      setSaving({ state: 'saved' })
    } catch (error) {
      setSaving({ state: 'failed', error })
    }
  }

  // What stands there already must be in the field before anybody can write over it.
  if (record === undefined) return null

  const props = {
    name: field,
    label: text('gaps.answer'),
    onChange: (value: unknown) => setTyped({ value }),
    problem: saving.state === 'failed' ? sentence(saving.error) : undefined,
  }
  return (
    <form
      className={classes.gapForm}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {/* Each control gives back values of its own type only. */}
      {fillIn === 'text' && (
        <TextControl {...props} value={value as string | undefined} multiline={known !== undefined} />
      )}
      {fillIn === 'day' && <DayControl {...props} value={value as IsoDate | undefined} />}
      {fillIn === 'moment' && <MomentControl {...props} value={value as IsoMoment | undefined} />}
      {fillIn === 'amount' && <NumberControl {...props} value={value as number | undefined} unit="yuan" />}
      <Group gap={8}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={value === undefined || value === known}
          loading={saving.state === 'saving'}
        >
          {text(saving.state === 'saved' ? 'gaps.saved' : 'gaps.save')}
        </Button>
        {children}
      </Group>
    </form>
  )
}
