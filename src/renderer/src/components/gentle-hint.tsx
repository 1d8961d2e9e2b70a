import { Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactElement } from 'react'

/** Something worth a second look that stands in nobody's way. Always mounted, so that it is announced. */
export function GentleHint({ children }: { readonly children: string | undefined }): ReactElement {
  return (
    <div role="status">
      {children !== undefined && (
        <Group gap={4} wrap="nowrap" align="flex-start" mt={4} c="dimmed">
          <IconInfoCircle size={16} stroke={1.75} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <Text size="xs">{children}</Text>
        </Group>
      )}
    </div>
  )
}
