import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import classes from './evidence.module.css'
import { useOriginal } from './use-original'

interface OriginalViewerProps {
  readonly evidence: EvidenceRecord
  readonly onBack: () => void
}

const ZOOMS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const

/** The original of a picture, from its untouched bytes, as large as its owner wants. */
export function OriginalViewer({ evidence, onBack }: OriginalViewerProps): ReactElement {
  const text = useText('evidence')
  const sentence = useErrorSentence()
  const original = useOriginal(evidence)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [width, setWidth] = useState<number>()
  const picture = useRef<HTMLImageElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])

  const step = (direction: 1 | -1) => {
    const now = zoom === 'fit' ? fittedZoom(picture.current) : zoom
    const next =
      direction === 1 ? ZOOMS.find((it) => it > now + 0.01) : ZOOMS.findLast((it) => it < now - 0.01)
    if (next !== undefined) setZoom(next)
  }

  return (
    <section
      className={classes.viewer}
      aria-label={text('viewer.label', { title: evidence.title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <Group gap="sm">
        <Button
          ref={back}
          variant="default"
          leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
          onClick={onBack}
        >
          {text('viewer.back')}
        </Button>
        <Title order={2} fz="md" flex={1}>
          {evidence.title}
        </Title>
        <ZoomButton
          label={text('viewer.zoomOut')}
          icon={<IconZoomOut size={18} stroke={1.75} aria-hidden />}
          disabled={zoom === ZOOMS[0]}
          onClick={() => step(-1)}
        />
        <ZoomButton
          label={text('viewer.zoomIn')}
          icon={<IconZoomIn size={18} stroke={1.75} aria-hidden />}
          disabled={zoom === ZOOMS.at(-1)}
          onClick={() => step(1)}
        />
        <Button variant="default" aria-pressed={zoom === 'fit'} onClick={() => setZoom('fit')}>
          {text('viewer.fit')}
        </Button>
        <Button variant="default" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
          {text('viewer.full')}
        </Button>
      </Group>
      {original.state === 'loading' && <Text role="status">{text('viewer.loading')}</Text>}
      {original.state === 'failed' && <Text role="alert">{sentence(original.error)}</Text>}
      {original.state === 'ready' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        <div className={classes.viewerPane} data-fit={zoom === 'fit' || undefined} tabIndex={0}>
          <img
            ref={picture}
            src={original.url}
            alt={evidence.title}
            onLoad={(event) => setWidth(event.currentTarget.naturalWidth)}
            {...(zoom !== 'fit' && width !== undefined && { style: { width: width * zoom } })}
          />
        </div>
      )}
    </section>
  )
}

/** How large a picture is that fills its pane: screen pixels a pixel of its own. */
function fittedZoom(picture: HTMLImageElement | null): number {
  if (picture === null || picture.naturalWidth === 0) return 1
  return Math.min(picture.clientWidth / picture.naturalWidth, picture.clientHeight / picture.naturalHeight)
}

interface ZoomButtonProps {
  readonly label: string
  readonly icon: ReactElement
  readonly disabled: boolean
  readonly onClick: () => void
}

function ZoomButton({ label, icon, disabled, onClick }: ZoomButtonProps): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
