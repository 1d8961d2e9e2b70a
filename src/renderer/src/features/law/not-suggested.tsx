import { Title } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { OfferedArticle } from '../../../../shared/law/law-answer'
import { useText } from '../../text/use-text'
import classes from './law.module.css'
import { splitReason } from './split-reason'

/** Nearer articles that are not suggested since they were not the law then, or their text of then is not held. */
export function NotSuggested({
  articles,
}: {
  readonly articles: readonly OfferedArticle[]
}): ReactElement | null {
  const text = useText('law')
  const headingId = useId()
  const absences = new Set(articles.flatMap(({ why }) => why.flatMap((it) => splitReason(it.text).absences)))
  if (absences.size === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId} className={classes.listTitle}>
        {text('notSuggested')}
      </Title>
      <ul className={classes.absences} lang="zh-CN">
        {[...absences].map((absence) => (
          <li key={absence}>{absence}</li>
        ))}
      </ul>
    </section>
  )
}
