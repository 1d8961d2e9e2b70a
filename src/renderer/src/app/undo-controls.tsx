import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { type ReactElement, useEffect, useState } from 'react'
import type { EditSummary } from '../../../shared/journal/edit-steps'
import { useUndo } from '../database/commands/use-undo'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'
import { useEditWords } from './use-edit-words'

/** Undo and redo, each saying what it would do; also Ctrl+Z and Ctrl+Shift+Z. */
export function UndoControls(): ReactElement {
  const text = useText('undo')
  const wordsOf = useEditWords()
  const sentence = useErrorSentence()
  const { next, undo, redo } = useUndo()
  const [told, setTold] = useState('')

  async function run(way: 'undo' | 'redo'): Promise<void> {
    try {
      const step = await (way === 'undo' ? undo() : redo())
      setTold(text(`${way}.done`, { what: wordsOf(step) }))
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      // A text field has an undo of its own, of letters.
      if (event.target instanceof Element && event.target.closest(TEXT_FIELD) !== null) return
      event.preventDefault()
      void run(event.shiftKey ? 'redo' : 'undo')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  return (
    <>
      {next.undo && <StepButton way="undo" step={next.undo} onPress={run} />}
      {next.redo && <StepButton way="redo" step={next.redo} onPress={run} />}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  )
}

const TEXT_FIELD =
  'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range])'

interface StepButtonProps {
  readonly way: 'undo' | 'redo'
  readonly step: EditSummary
  readonly onPress: (way: 'undo' | 'redo') => Promise<void>
}

function StepButton({ way, step, onPress }: StepButtonProps): ReactElement {
  const text = useText('undo')
  const label = text(`${way}.what`, { what: useEditWords()(step) })
  const Icon = way === 'undo' ? IconArrowBackUp : IconArrowForwardUp
  return (
    <Tooltip label={label} multiline maw={320}>
      <Button
        size="compact-sm"
        variant="subtle"
        flex="none"
        aria-label={label}
        leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
        onClick={() => void onPress(way)}
      >
        {text(`${way}.action`)}
      </Button>
    </Tooltip>
  )
}
