import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../text/use-text'
import { isUnderway } from './create-intake'
import classes from './evidence.module.css'
import { useIntake, useIntakeItems } from './intake-context'
import { IntakeSummary } from './intake-list'

/** In the other views: how far the files have come, and the way to their results. */
export function IntakeNotice({ onOpen }: { readonly onOpen: () => void }): ReactElement | null {
  const text = useText('evidence')
  const intake = useIntake()
  const items = useIntakeItems()
  if (items.length === 0) return null
  return (
    <section className={classes.intakeNotice} aria-label={text('intake.title')}>
      <Text role="status">
        <IntakeSummary />
      </Text>
      <Button variant="default" size="compact-sm" onClick={onOpen}>
        {text('intake.toEvidence')}
      </Button>
      <Button variant="default" size="compact-sm" disabled={items.every(isUnderway)} onClick={intake.clear}>
        {text('intake.dismiss')}
      </Button>
    </section>
  )
}
