import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useText } from '../../text/use-text'
import type { Zoom } from './use-zoom'

/** Larger, smaller, as wide as there is room. */
export function ZoomControls({ zoom }: { readonly zoom: Zoom }): ReactElement {
  const text = useText('papers')
  return (
    <Group gap={4} role="group" aria-label={text('zoom.label')} wrap="nowrap">
      <Tooltip label={text('zoom.out')}>
        <ActionIcon
          aria-label={text('zoom.out')}
          disabled={zoom.shrink === undefined}
          onClick={() => zoom.shrink?.()}
        >
          <IconZoomOut size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text fz="sm" miw={44} ta="center" role="status">
        {text('zoom.now', { percent: zoom.percent })}
      </Text>
      <Tooltip label={text('zoom.in')}>
        <ActionIcon
          aria-label={text('zoom.in')}
          disabled={zoom.enlarge === undefined}
          onClick={() => zoom.enlarge?.()}
        >
          <IconZoomIn size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        variant={zoom.fits ? 'light' : 'subtle'}
        color="gray"
        px={8}
        aria-pressed={zoom.fits}
        onClick={zoom.fit}
      >
        {text('zoom.fit')}
      </Button>
    </Group>
  )
}
