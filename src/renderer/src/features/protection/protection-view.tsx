import { Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { Section } from '../../components/section'
import { useText } from '../../text/use-text'
import { BackupsPanel } from './backups-panel'
import { ChangePassphrase } from './change-passphrase'
import { PeoplePanel } from './people-panel'
import { useProtection } from './protection-state'
import { RecoverySheet } from './recovery-sheet'
import { RememberKey } from './remember-key'
import { ReplaceKey } from './replace-key'
import { StateCode } from './state-code'
import { useKeyStore } from './use-key-store'

/** Who can open this case, and how it is opened again when something goes wrong. */
export function ProtectionView(): ReactElement | null {
  const text = useText('protection')
  const { protection } = useProtection()
  const store = useKeyStore()
  if (protection === undefined) return null

  const { state } = protection
  return (
    <Stack gap={8} maw={680}>
      <Text mb={8}>{text(`state.${state}`)}</Text>
      {state !== 'plain' && (
        <>
          <Section title={text('passphrase.title')} open>
            <ChangePassphrase key={state} protectedNow={state === 'passphrase'} />
          </Section>
          {state === 'passphrase' && store !== 'absent' && (
            <Section title={text('remember.title')} open>
              <RememberKey store={store} />
            </Section>
          )}
          <Section title={text('sheet.title')} open>
            <RecoverySheet />
            <ReplaceKey protectedNow={state === 'passphrase'} />
          </Section>
          <Section title={text('people.title')} open>
            <PeoplePanel protectedNow={state === 'passphrase'} />
          </Section>
        </>
      )}
      <Section title={text('backup.title')} open>
        <BackupsPanel />
      </Section>
      <Section title={text('code.title')} open>
        <StateCode />
      </Section>
    </Stack>
  )
}
