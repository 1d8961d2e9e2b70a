import { Button, Group, Progress, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { AppError } from '../../../../shared/errors/app-error'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { byteSize } from './byte-size'
import { FileUnreadable, type IntakeItem, isUnderway } from './create-intake'
import classes from './evidence.module.css'
import { useIntake, useIntakeItems } from './intake-context'

interface IntakeListProps {
  readonly onDescribe: (evidenceId: string) => void
}

/** What became of each file that was put in; stays until it is dismissed. */
export function IntakeList({ onDescribe }: IntakeListProps): ReactElement | null {
  const text = useText('evidence')
  const intake = useIntake()
  const items = useIntakeItems()
  if (items.length === 0) return null
  return (
    <section className={classes.intake} aria-label={text('intake.title')}>
      <div className={classes.intakeHead}>
        <Text fw={600} role="status">
          <IntakeSummary />
        </Text>
        <Button variant="default" size="compact-sm" disabled={items.every(isUnderway)} onClick={intake.clear}>
          {text('intake.dismiss')}
        </Button>
      </div>
      <ul className={classes.intakeList}>
        {failedFirst(items).map((item) => (
          <IntakeRow key={item.id} item={item} onDescribe={onDescribe} />
        ))}
      </ul>
    </section>
  )
}

/** What needs somebody stands on top; the others keep their order. */
function failedFirst(items: readonly IntakeItem[]): readonly IntakeItem[] {
  return [
    ...items.filter(({ now }) => now.step === 'failed'),
    ...items.filter(({ now }) => now.step !== 'failed'),
  ]
}

/** `放进去 2 个，没有放进去 1 个，还在路上 0 个`, without the parts that are nothing. */
export function IntakeSummary(): ReactElement {
  const text = useText('evidence')
  const items = useIntakeItems()
  const counts = {
    stored: items.filter(({ now }) => now.step === 'stored').length,
    failed: items.filter(({ now }) => now.step === 'failed' || now.step === 'cancelled').length,
    underway: items.filter(isUnderway).length,
  }
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([step, count]) => text(`intake.summary.${step}`, { count }))
  return <>{parts.join(text('intake.summary.between'))}</>
}

interface IntakeRowProps extends IntakeListProps {
  readonly item: IntakeItem
}

function IntakeRow({ item, onDescribe }: IntakeRowProps): ReactElement {
  const text = useText('evidence')
  const intake = useIntake()
  const sentence = useSentence(item)
  const { now } = item
  const percent = now.step === 'sending' ? Math.floor((now.sentBytes / Math.max(1, item.file.size)) * 100) : 0
  return (
    <li className={classes.intakeItem}>
      <div>
        <p className={classes.intakeName}>
          {item.name} <span className={classes.hint}>{byteSize(item.file.size)}</span>
        </p>
        <Text fz="sm" c={now.step === 'failed' ? 'var(--seal)' : 'dimmed'}>
          {now.step === 'sending' ? text('intake.sending', { percent }) : sentence}
        </Text>
        {now.step === 'sending' && (
          <Progress
            value={percent}
            size="sm"
            mt={4}
            aria-label={text('intake.progressOf', { name: item.name })}
          />
        )}
        {now.step === 'stored' && now.sameAs.length > 0 && (
          <Text fz="sm">{text('intake.sameAs', { titles: now.sameAs.join('”“') })}</Text>
        )}
      </div>
      <Group gap={8}>
        {(now.step === 'waiting' || now.step === 'sending') && (
          <Button variant="default" size="compact-sm" onClick={() => intake.cancel(item.id)}>
            {text('intake.cancel')}
          </Button>
        )}
        {(now.step === 'cancelled' || (now.step === 'failed' && !isRefusedFile(now.reason))) && (
          <Button variant="default" size="compact-sm" onClick={() => intake.retry(item.id)}>
            {text('intake.retry')}
          </Button>
        )}
        {now.step === 'stored' && (
          <Button variant="default" size="compact-sm" onClick={() => onDescribe(now.evidence.id)}>
            {text('intake.describe')}
          </Button>
        )}
      </Group>
    </li>
  )
}

function useSentence({ now, name }: IntakeItem): string {
  const text = useText('evidence')
  const errorSentence = useErrorSentence()
  switch (now.step) {
    case 'stored': {
      const short = now.evidence.file.sha256.slice(0, 12)
      return `${text('intake.stored')} · ${text('intake.fingerprint', { short })}`
    }
    case 'failed':
      // What the host says of a file names what became of it already.
      if (isAboutFile(now.reason)) return errorSentence(now.reason)
      return text('intake.failed', {
        reason:
          now.reason instanceof FileUnreadable
            ? text('intake.unreadable', { name })
            : errorSentence(now.reason),
      })
    default:
      return text(`intake.${now.step}`, { percent: 0 })
  }
}

function isAboutFile(reason: unknown): boolean {
  return reason instanceof AppError && reason.code.startsWith('evidence-')
}

/** The same bytes would be refused again. */
function isRefusedFile(reason: unknown): boolean {
  return (
    reason instanceof AppError && (reason.code === 'evidence-empty' || reason.code === 'evidence-too-large')
  )
}
