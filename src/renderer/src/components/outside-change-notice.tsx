import { Alert, Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import type { OutsideChange } from './use-outside-change'

interface OutsideChangeNoticeProps {
  readonly outside: OutsideChange
  readonly onChoose: (text: string) => void
}

/** Which of two texts of one field is to stay. */
export function OutsideChangeNotice({ outside, onChoose }: OutsideChangeNoticeProps): ReactElement {
  const text = useText('components')
  return (
    <Alert mt={4} p={8} role="alert">
      <Text size="sm">{text('outside.changed', { text: outside.theirs || text('outside.empty') })}</Text>
      <Group gap={8} mt={4}>
        <Button variant="default" size="compact-sm" onClick={() => onChoose(outside.theirs)}>
          {text('outside.theirs')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onChoose(outside.mine)}>
          {text('outside.mine')}
        </Button>
      </Group>
    </Alert>
  )
}
