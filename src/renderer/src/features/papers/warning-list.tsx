import { Button, Text, Title } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { Warning } from '../../../../shared/drafting/draft-document'
import { useCaseNavigation } from '../../app/case-navigation'
import { useText } from '../../text/use-text'
import { type CaseOrder, gapTarget } from './gap-target'
import classes from './papers.module.css'

interface WarningListProps {
  readonly warnings: readonly Warning[]
  readonly order: CaseOrder
}

/** What an officer or a clerk might object to; nothing here keeps the paper from being printed. */
export function WarningList({ warnings, order }: WarningListProps): ReactElement | null {
  const text = useText('papers')
  const name = useText('checks')
  const { go } = useCaseNavigation()
  const headingId = useId()
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId}>
        {text('warnings.title', { count: warnings.length })}
      </Title>
      <ul className={classes.warnings}>
        {warnings.map(({ check, place, text: sentence }) => {
          const target = gapTarget(order, place)
          return (
            <li key={`${check} ${place} ${sentence}`}>
              <Text fz="sm" fw={600}>
                {name(check)}
              </Text>
              <p lang="zh-CN">{sentence}</p>
              {place !== '' && (
                <Button variant="default" size="compact-sm" onClick={() => go(target.view, target.search)}>
                  {text('warnings.go')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
