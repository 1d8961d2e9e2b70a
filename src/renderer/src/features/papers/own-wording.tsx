import { Button, Group, Text, Title } from '@mantine/core'
import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import type { PaperLayout } from '../../../../shared/drafting/paper-layouts'
import { TextControl } from '../../components/text-control'
import { useAutosaveFields } from '../../database/commands/use-autosave-field'
import { useRecord } from '../../database/queries/use-record'
import { useTrash } from '../../database/queries/use-trash'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import classes from './papers.module.css'
import type { Paragraph } from './paragraphs'
import { useOverrideActions } from './use-override-actions'

interface OwnWordingProps {
  readonly paper: PaperKind
  readonly layout: PaperLayout
  readonly paragraph: Paragraph
  readonly onClose: () => void
}

/** One paragraph of the paper: what the program writes there, and what the owner writes instead. */
export function OwnWording({ paper, layout, paragraph, onClose }: OwnWordingProps): ReactElement {
  const { id, key, generated, override } = paragraph
  const text = useText('papers')
  const sentence = useErrorSentence()
  const headingId = useId()
  const section = useRef<HTMLElement>(null)
  const stored = useRecord('override', id)
  const putAside = useTrash()?.some((row) => row.noun === 'override' && row.id === id) ?? false
  const { values, set, state, error } = useAutosaveFields('override', stored ?? { id }, [
    'paper',
    'layout',
    'block',
    'text',
    'writtenOver',
  ])
  const { trash, restore, failure } = useOverrideActions()
  // An emptied field is no wording: the last one stays until something is written or the generated text is taken back.
  const [emptied, setEmptied] = useState(false)

  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
    section.current?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true })
  }, [])

  function write(typed: string | undefined): void {
    setEmptied(typed === undefined || typed.trim() === '')
    if (typed === undefined || typed.trim() === '') return
    // What it was written over stays until the owner has seen that the facts changed, and says so.
    set(stored ? { text: typed } : { paper, layout, block: key, text: typed, writtenOver: generated })
  }

  const problem = emptied ? text('own.empty') : undefined
  return (
    <section ref={section} aria-labelledby={headingId} className={classes.own}>
      <Title order={2} size="h3" id={headingId}>
        {text(stored ? 'own.title_rewritten' : 'own.title_generated')}
      </Title>
      {override?.state === 'fact-changed' && stored && (
        <div role="status" className={classes.ownFlag}>
          <Text fz="sm">{text('own.changed')}</Text>
          <Text fz="sm" lang="zh-CN" className={classes.ownGenerated}>
            {generated}
          </Text>
          <Group gap={8}>
            <Button variant="default" size="compact-sm" onClick={() => trash(id)}>
              {text('own.takeNew')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => set({ block: key, writtenOver: generated })}
            >
              {text('own.keepMine')}
            </Button>
          </Group>
        </div>
      )}
      {stored && override?.state !== 'fact-changed' && (
        <div>
          <Text fz="sm" c="dimmed">
            {text('own.generated')}
          </Text>
          <Text fz="sm" lang="zh-CN" className={classes.ownGenerated}>
            {generated}
          </Text>
        </div>
      )}
      {putAside ? (
        <Text fz="sm">{text('own.putAside')}</Text>
      ) : (
        <TextControl
          multiline
          name="text"
          label={text('own.label')}
          hint={text('own.saved')}
          value={emptied ? undefined : (values.text ?? generated)}
          onChange={write}
          problem={problem ?? (state === 'failed' ? sentence(error) : undefined)}
        />
      )}
      {failure !== undefined && (
        <Text fz="sm" c="seal" role="alert">
          {sentence(failure)}
        </Text>
      )}
      <Group gap={8}>
        {stored && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setEmptied(false)
              trash(id)
            }}
          >
            {text('own.restoreGenerated')}
          </Button>
        )}
        {putAside && (
          <Button variant="default" size="compact-sm" onClick={() => restore(id)}>
            {text('own.bringBack')}
          </Button>
        )}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>
          {text('own.close')}
        </Button>
      </Group>
    </section>
  )
}
