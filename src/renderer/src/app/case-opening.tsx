import { Center, Text } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { type ReactElement, useState } from 'react'
import { useText } from '../text/use-text'

/** Most cases open at once; words that flash by would only disturb. */
const PATIENCE_MS = 300

export function CaseOpening(): ReactElement {
  const text = useText('frame')
  const [slow, setSlow] = useState(false)
  useTimeout(() => setSlow(true), PATIENCE_MS, { autoInvoke: true })
  return (
    <Center h="100%" role="status">
      {slow && <Text c="dimmed">{text('opening')}</Text>}
    </Center>
  )
}
