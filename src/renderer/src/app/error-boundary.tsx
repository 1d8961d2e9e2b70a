import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactElement, type ReactNode } from 'react'
import { useText } from '../text/use-text'

interface ErrorBoundaryState {
  readonly failed: boolean
}

/** When a view breaks, what is on disk is whole: say so, and offer to load the window again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

export function Broken(): ReactElement {
  const text = useText('frame')
  return (
    <Stack role="alert" maw={520} mx="auto" px="lg" pt={96} gap="sm">
      <Title order={1}>{text('broken.title')}</Title>
      <Text>{text('broken.explanation')}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{text('broken.reload')}</Button>
      </Group>
    </Stack>
  )
}
