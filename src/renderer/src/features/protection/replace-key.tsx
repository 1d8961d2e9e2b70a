import { Button, Group, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { ConfirmWithPassphrase } from './confirm-with-passphrase'

/** For a recovery sheet that was lost or seen: a new key, so that the sheet opens nothing that comes later. */
export function ReplaceKey({ protectedNow }: { readonly protectedNow: boolean }): ReactElement {
  const text = useText('protection')
  const host = useHost()
  const { caseId } = useCaseSession()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)

  async function replace(current: string | null): Promise<void> {
    await host.call('case.replaceKey', { caseId, current })
    setAsking(false)
    setDone(true)
  }

  return (
    <>
      {asking ? (
        <ConfirmWithPassphrase
          explanation={text('sheet.replaceHonest')}
          submit={text('sheet.replaceConfirm')}
          protectedNow={protectedNow}
          onConfirm={replace}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAsking(true)
              setDone(false)
            }}
          >
            {text('sheet.replace')}
          </Button>
        </Group>
      )}
      <Text size="sm" role="status">
        {done ? text('sheet.replaced') : ''}
      </Text>
    </>
  )
}
