import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { HeaderControls } from '../../app/header-controls'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { RestorePanel } from '../restore/restore-panel'
import { CaseList } from './case-list'
import classes from './home.module.css'
import { NewCaseForm } from './new-case-form'
import { useCases } from './use-cases'

/** The cases on this computer, and the way to a new one. */
export function HomeView(): ReactElement {
  const text = useText('home')
  const host = useHost()
  const navigate = useNavigate()
  const home = useCases()
  const [doing, setDoing] = useState<'creating' | 'restoring'>()
  const { busy, error, send } = useSending()

  async function openSample(): Promise<void> {
    await send(async () => {
      const { caseId } = await host.call('case.createSample', {})
      await navigate({ to: '/case/$caseId/overview', params: { caseId } })
    })
  }

  const problem = error ?? home.error
  return (
    <div className={classes.home}>
      <Group justify="flex-end" component="header" p={8}>
        <HeaderControls />
      </Group>
      <main className={classes.sheet}>
        <Stack gap={8}>
          <Title order={1} fz={26}>
            {text('name')}
          </Title>
          <Text c="dimmed">{text('promise')}</Text>
        </Stack>
        <FailureAlert error={problem} />
        {doing === 'creating' && <NewCaseForm onCancel={() => setDoing(undefined)} />}
        {doing === 'restoring' && (
          <RestorePanel
            onCancel={() => {
              setDoing(undefined)
              home.readAgain()
            }}
          />
        )}
        {doing === undefined && (
          <Stack gap={12} align="flex-start">
            <Button
              size="lg"
              leftSection={<IconFolderPlus size={20} stroke={1.75} />}
              onClick={() => setDoing('creating')}
            >
              {text('create')}
            </Button>
            <Group gap={8}>
              <Button variant="subtle" px={8} ml={-9} loading={busy} onClick={() => void openSample()}>
                {text('sample')}
              </Button>
              <Text size="sm" c="dimmed">
                {text('sampleHint')}
              </Text>
            </Group>
            <Button variant="subtle" px={8} ml={-9} onClick={() => setDoing('restoring')}>
              {text('restore.action')}
            </Button>
          </Stack>
        )}
        {home.cases !== undefined && home.cases.length > 0 && <CaseList cases={home.cases} />}
        {home.dataFolder !== undefined && (
          <Text size="sm" c="dimmed" className={classes.folder}>
            {text('folder', { folder: home.dataFolder })}
          </Text>
        )}
      </main>
    </div>
  )
}
