import { Button, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useText } from '../../text/use-text'
import classes from './condition.module.css'
import { isDamaged, useCondition } from './condition-context'
import { isRefused } from './condition-screen'

/** A line under the header while something about the folder is to be known. Damage stays; the rest can be put away. */
export function ConditionNotice(): ReactElement | null {
  const text = useText('condition')
  const { condition, show } = useCondition()
  const [read, setRead] = useState(false)
  if (condition === undefined || condition.faults.length === 0) return null
  const lasting = condition.readOnly || isDamaged(condition)
  if (read && !lasting) return null
  const kept = isRefused(condition) ? 'notice.readOnly' : 'notice.shut'
  const said = condition.readOnly ? kept : lasting ? 'notice.damaged' : 'notice.other'
  return (
    <section className={classes.notice} aria-label={text('notice.label')}>
      <Text size="sm" role="status" flex={1}>
        {text(said)}
      </Text>
      <Button variant="default" size="compact-sm" onClick={show}>
        {text('notice.look')}
      </Button>
      {!lasting && (
        <Button variant="default" size="compact-sm" onClick={() => setRead(true)}>
          {text('notice.dismiss')}
        </Button>
      )}
    </section>
  )
}
