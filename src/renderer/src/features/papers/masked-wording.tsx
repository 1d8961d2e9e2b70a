import { Button, Group, Text, Title } from '@mantine/core'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { useText } from '../../text/use-text'
import classes from './papers.module.css'
import type { Paragraph } from './paragraphs'

interface MaskedWordingProps {
  readonly paragraph: Paragraph
  /** Show the version in which nothing is hidden, with this paragraph open. */
  readonly onWhole: () => void
  readonly onClose: () => void
}

/** A paragraph of a masked version as it is printed there: it is written in the version that hides nothing. */
export function MaskedWording({ paragraph, onWhole, onClose }: MaskedWordingProps): ReactElement {
  const { text: printed, override } = paragraph
  const text = useText('papers')
  const headingId = useId()
  const section = useRef<HTMLElement>(null)

  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
    section.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [])

  return (
    <section ref={section} aria-labelledby={headingId} className={classes.own}>
      <Title order={2} size="h3" id={headingId}>
        {text(override === undefined ? 'own.masked.title_generated' : 'own.masked.title_rewritten')}
      </Title>
      <Text fz="sm" lang="zh-CN" className={classes.ownGenerated}>
        {printed}
      </Text>
      <Text fz="sm">{text('own.masked.explanation')}</Text>
      <Group gap={8}>
        <Button size="compact-sm" onClick={onWhole}>
          {text('own.masked.whole')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>
          {text('own.close')}
        </Button>
      </Group>
    </section>
  )
}
