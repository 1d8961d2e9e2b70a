import { Button, Text } from '@mantine/core'
import { type ReactElement, useEffect, useState } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { useText } from '../../text/use-text'
import { type IntakeItem, isUnderway } from './create-intake'
import classes from './evidence.module.css'
import { useIntake, useIntakeItems } from './intake-context'
import { IntakeSummary } from './intake-list'

const READING_MS = 6_000

/** In the other views: how far the files have come, and the way to their results. What went well leaves by itself. */
export function IntakeNotice(): ReactElement | null {
  const text = useText('evidence')
  const intake = useIntake()
  const items = useIntakeItems()
  const { view, go } = useCaseNavigation()
  const isRead = useIsRead(items)
  if (view === 'evidence' || items.length === 0 || isRead) return null
  return (
    <section className={classes.intakeNotice} aria-label={text('intake.title')}>
      <Text size="sm" role="status" flex={1}>
        <IntakeSummary />
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => go('evidence')}>
        {text('intake.toEvidence')}
      </Button>
      <Button variant="default" size="compact-sm" disabled={items.every(isUnderway)} onClick={intake.clear}>
        {text('intake.dismiss')}
      </Button>
    </section>
  )
}

/** Everything is in the case, and there was time to read so. */
function useIsRead(items: readonly IntakeItem[]): boolean {
  const [read, setRead] = useState<readonly IntakeItem[]>()
  useEffect(() => {
    if (!items.every(({ now }) => now.step === 'stored')) return
    const timer = setTimeout(() => setRead(items), READING_MS)
    return () => clearTimeout(timer)
  }, [items])
  return read === items
}
