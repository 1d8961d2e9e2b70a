import { Text, Title } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './components.module.css'

interface EmptyStateProps {
  readonly title: string
  /** What belongs here, with an example. */
  readonly explanation: string
  /** The one button that begins. */
  readonly action?: ReactNode
}

/** What an empty view teaches. */
export function EmptyState({ title, explanation, action }: EmptyStateProps): ReactElement {
  return (
    <div className={classes.empty}>
      <Title order={2}>{title}</Title>
      <Text>{explanation}</Text>
      {action}
    </div>
  )
}
