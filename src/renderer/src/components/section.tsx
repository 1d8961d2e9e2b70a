import type { ReactElement, ReactNode } from 'react'
import classes from './components.module.css'

interface SectionProps {
  readonly title: string
  /** Starts open; the less common questions start closed. */
  readonly open?: boolean
  readonly children: ReactNode
}

/** A group of fields that can be folded away. */
export function Section({ title, open = false, children }: SectionProps): ReactElement {
  return (
    <details className={classes.section} open={open}>
      <summary className={classes.sectionTitle}>{title}</summary>
      <div className={classes.sectionBody}>{children}</div>
    </details>
  )
}
