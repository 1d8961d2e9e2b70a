import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type ReactElement, useEffect } from 'react'
import { useCaseSession } from '../database/case-session'
import { useSaver } from '../database/commands/saver-context'
import { useProtection } from '../features/protection/protection-state'
import { useHost } from '../host/host-context'
import { useText } from '../text/use-text'

/** While somebody is there the host is told so at most this often. */
const STAY_MS = 60_000

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Shuts a case that is behind a passphrase; one without would only open again. */
export function LockButton(): ReactElement | null {
  const text = useText('frame')
  const host = useHost()
  const saver = useSaver()
  const { caseId } = useCaseSession()
  const lockable = useProtection().protection?.state === 'passphrase'

  useEffect(() => {
    if (!lockable) return
    let told = Date.now()
    const stay = () => {
      if (Date.now() - told < STAY_MS) return
      told = Date.now()
      // A host that has locked meanwhile says so by an event.
      void host.call('case.stay', { caseId }).catch(() => undefined)
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, stay, { passive: true })
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, stay)
    }
  }, [host, caseId, lockable])

  async function lock(): Promise<void> {
    await saver.flush()
    await host.call('case.lock', { caseId })
  }

  if (!lockable) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}
      onClick={() => void lock().catch(() => undefined)}
    >
      {text('lock')}
    </Button>
  )
}
