import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useCallback, useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { FailureAlert } from '../../components/failure-alert'
import { formatMoment } from '../../components/format-date'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useLanguage, useText } from '../../text/use-text'

type BackupState = OperationOutput<'backup.describe'>

/** Copies of the whole case in a folder of the owner's choice, and whether they are good. */
export function BackupsPanel(): ReactElement | null {
  const text = useText('protection')
  const errorText = useText('errors')
  const language = useLanguage()
  const host = useHost()
  const { caseId } = useCaseSession()
  const [state, setState] = useState<BackupState>()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState<'folder' | 'run' | 'drill'>()
  const [done, setDone] = useState('')
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  const read = useCallback(
    () => host.call('backup.describe', { caseId }).then(setState, () => undefined),
    [host, caseId],
  )
  useEffect(() => void read(), [read])

  async function act(what: 'folder' | 'run' | 'drill', work: () => Promise<string>): Promise<void> {
    setBusy(what)
    setDone('')
    setFailure(undefined)
    try {
      setDone(await work())
    } catch (error) {
      setFailure({ error })
    }
    await read()
    setBusy(undefined)
  }

  const choose = (folder: string | null) =>
    act('folder', async () => {
      await host.call('backup.setFolder', { caseId, folder })
      setTyped('')
      return ''
    })
  const run = () =>
    act('run', async () =>
      text('backup.made', { name: (await host.call('backup.run', { caseId })).fileName }),
    )
  const drill = () =>
    act('drill', async () =>
      text('backup.good', { count: (await host.call('backup.drill', { caseId })).entries }),
    )

  if (state === undefined) return null
  const day = (at: IsoInstant) => formatMoment(at, language)
  return (
    <Stack gap="sm">
      <Text>{text('backup.explanation')}</Text>
      {state.folder === null ? (
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void choose(typed.trim())
          }}
        >
          <Stack gap="sm" align="flex-start">
            <TextInput
              w="100%"
              label={text('backup.folder')}
              description={text('backup.folderHint')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
            />
            <Button type="submit" loading={busy === 'folder'} disabled={typed.trim() === ''}>
              {text('backup.use')}
            </Button>
          </Stack>
        </form>
      ) : (
        <>
          <Text style={{ overflowWrap: 'anywhere' }}>{text('backup.there', { folder: state.folder })}</Text>
          <Text c="dimmed">
            {state.newestAt === null
              ? text('backup.noneYet')
              : text('backup.newest', { at: day(state.newestAt), count: state.kept })}{' '}
            {state.drilledAt !== null && text('backup.drilled', { at: day(state.drilledAt) })}
          </Text>
          {state.failure !== null && failure === undefined && (
            <Alert color="seal">
              {text('backup.failed')} {errorText(state.failure)}
            </Alert>
          )}
          {state.drillDue && (
            <Text>{text(state.drilledAt === null ? 'backup.neverDrilled' : 'backup.drillDue')}</Text>
          )}
          <Group gap={8}>
            <Button loading={busy === 'run'} onClick={() => void run()}>
              {text('backup.run')}
            </Button>
            {state.kept > 0 && (
              <Button variant="default" loading={busy === 'drill'} onClick={() => void drill()}>
                {text('backup.drill')}
              </Button>
            )}
            <Button variant="subtle" loading={busy === 'folder'} onClick={() => void choose(null)}>
              {text('backup.stop')}
            </Button>
          </Group>
        </>
      )}
      <FailureAlert error={failure?.error} />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {done}
      </Text>
      <Text size="sm" c="dimmed">
        {text('backup.restore')}
      </Text>
    </Stack>
  )
}
