import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

type Check =
  | { readonly state: 'not-checked' }
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly result: OperationOutput<'evidence.verify'>['result'] }
  | { readonly state: 'failed'; readonly error: unknown }

interface VerifyOriginalProps {
  readonly evidenceId: string
}

/** Computes the fingerprint of the stored file again and says what came of it. */
export function VerifyOriginal({ evidenceId }: VerifyOriginalProps): ReactElement {
  const text = useText('evidence')
  const sentence = useErrorSentence()
  const host = useHost()
  const { caseId } = useCaseSession()
  const [check, setCheck] = useState<Check>({ state: 'not-checked' })

  async function verify(): Promise<void> {
    setCheck({ state: 'checking' })
    try {
      const { result } = await host.call('evidence.verify', { caseId, evidenceId })
      setCheck({ state: 'checked', result })
    } catch (error) {
      setCheck({ state: 'failed', error })
    }
  }

  const good = check.state === 'checked' && check.result === 'unchanged'
  return (
    <div>
      <Button variant="default" loading={check.state === 'checking'} onClick={() => void verify()}>
        {text('check.action')}
      </Button>
      {/* Always mounted, so a screen reader announces the result. */}
      <Group role="status" gap={6} mt={4} wrap="nowrap" align="flex-start" fz="sm">
        {check.state === 'checked' && (
          <>
            {good ? (
              <IconShieldCheck size={18} stroke={1.75} color="var(--verified)" aria-hidden />
            ) : (
              <IconAlertTriangle size={18} stroke={1.75} color="var(--seal)" aria-hidden />
            )}
            <Text fz="sm" c={good ? 'var(--verified)' : 'var(--seal)'}>
              {text(`check.${check.result}`)}
            </Text>
          </>
        )}
        {check.state === 'failed' && <Text fz="sm">{sentence(check.error)}</Text>}
      </Group>
    </div>
  )
}
