import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { useCaseSession } from '../../database/case-session'
import { useTransport } from '../../host/host-context'
import { useText } from '../../text/use-text'

/** The page that opens the case without its passphrase. The owner says where it goes; the app keeps none. */
export function RecoverySheet(): ReactElement {
  const text = useText('protection')
  const { bytesBase } = useTransport()
  const { caseId } = useCaseSession()
  const [withTitle, setWithTitle] = useState(false)
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{text('sheet.explanation')}</Text>
      <Text c="dimmed">{text('sheet.keep')}</Text>
      <Checkbox
        label={text('sheet.withTitle')}
        checked={withTitle}
        onChange={(event) => setWithTitle(event.currentTarget.checked)}
      />
      <Button
        component="a"
        variant="default"
        href={bytesBase + byteRoutes.recoverySheet(caseId, withTitle)}
        download={text('sheet.fileName')}
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      >
        {text('sheet.save')}
      </Button>
    </Stack>
  )
}
