import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useId } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { focusOnce } from '../../components/focus-once'
import { useText } from '../../text/use-text'
import { ChooseBackup } from './choose-backup'
import { useRestore } from './use-restore'

/** Brings a case back from a backup, without writing over anything. */
export function RestorePanel({ onCancel }: { readonly onCancel: () => void }): ReactElement {
  const text = useText('home')
  const headingId = useId()
  const restoring = useRestore()
  const { progress, error } = restoring
  return (
    <Paper component="section" p="lg" aria-labelledby={headingId}>
      <Stack gap="md">
        <Title order={2} id={headingId} ref={focusOnce} tabIndex={-1}>
          {text('restore.title')}
        </Title>
        <FailureAlert error={error} />
        {progress.state === 'choosing' && (
          <>
            <ChooseBackup {...restoring} />
            <Button variant="subtle" onClick={onCancel} style={{ alignSelf: 'flex-start' }}>
              {text('restore.back')}
            </Button>
          </>
        )}
        {(progress.state === 'sending' || progress.state === 'checking') && (
          <>
            <Text role="status">
              {progress.state === 'sending'
                ? text('restore.sending', { percent: progress.percent })
                : text('restore.checking')}
            </Text>
            {progress.state === 'sending' && (
              <Progress value={progress.percent} aria-label={text('restore.title')} />
            )}
          </>
        )}
        {progress.state === 'present' && (
          <>
            <Text fw={600} role="alert">
              {text('restore.present.title')}
            </Text>
            <Text style={{ overflowWrap: 'anywhere' }}>
              {text('restore.present.explanation', { folder: progress.folderName })}
            </Text>
            <Group gap={8}>
              <Button variant="default" onClick={restoring.chooseAgain}>
                {text('restore.present.keep')}
              </Button>
              <Button color="seal" variant="light" onClick={() => restoring.restore(progress.backupId, true)}>
                {text('restore.present.replace')}
              </Button>
            </Group>
          </>
        )}
        {progress.state === 'restored' && (
          <>
            <Text role="status">{text('restore.done')}</Text>
            {progress.keptAs !== null && (
              <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {text('restore.kept', { name: progress.keptAs })}
              </Text>
            )}
            <Group gap={8}>
              <Button
                renderRoot={(props) => (
                  <Link to="/case/$caseId/overview" params={{ caseId: progress.caseId }} {...props} />
                )}
              >
                {text('restore.open')}
              </Button>
              <Button variant="subtle" onClick={onCancel}>
                {text('restore.back')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  )
}
