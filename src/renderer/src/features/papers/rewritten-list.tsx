import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { AppliedOverride } from '../../../../shared/drafting/draft-document'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { opening } from './opening'
import classes from './papers.module.css'
import type { Paragraph } from './paragraphs'
import { useOverrideActions } from './use-override-actions'

interface RewrittenListProps {
  readonly paragraphs: ReadonlyMap<string, Paragraph>
  /** Wordings whose paragraph the paper does not tell any more. */
  readonly orphans: readonly AppliedOverride[]
  readonly onSelect: (key: string) => void
}

/** The paragraphs in the owner's own words, and wordings that have no place in the paper any more. */
export function RewrittenList({ paragraphs, orphans, onSelect }: RewrittenListProps): ReactElement {
  const text = useText('papers')
  const sentence = useErrorSentence()
  const headingId = useId()
  const { trash, failure } = useOverrideActions()
  const rewritten = [...paragraphs.values()].filter(({ override }) => override !== undefined)
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId}>
        {text('own.list', { count: rewritten.length + orphans.length })}
      </Title>
      <Text fz="sm" c="dimmed">
        {text('own.intro')}
      </Text>
      <ul className={classes.gaps}>
        {rewritten.map((paragraph) => (
          <li key={paragraph.key} className={classes.gap}>
            <UnstyledButton className={classes.gapButton} onClick={() => onSelect(paragraph.key)}>
              <span lang="zh-CN">{opening(paragraph.text)}</span>
              <span className={classes.gapPage}>
                {text(`own.state_${paragraph.override?.state ?? 'applied'}`)}
              </span>
            </UnstyledButton>
          </li>
        ))}
        {orphans.map(({ id, text: own }) => (
          <li key={id} className={classes.gap}>
            <div className={classes.orphan}>
              <Text fz="sm">{text('own.state_orphaned')}</Text>
              <p lang="zh-CN" className={classes.ownGenerated}>
                {own}
              </p>
              <Button variant="default" size="compact-sm" onClick={() => trash(id)}>
                {text('own.putAsideNow')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <Text fz="sm" c="seal" role="alert">
          {sentence(failure)}
        </Text>
      )}
    </section>
  )
}
