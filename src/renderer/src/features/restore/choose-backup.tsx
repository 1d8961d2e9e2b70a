import { Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { BackupToRestore } from '../../../../shared/contract/backup-operations'
import { formatMoment } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import { byteSize } from '../evidence/byte-size'
import classes from './restore.module.css'

interface ChooseBackupProps {
  readonly found: readonly BackupToRestore[] | undefined
  readonly find: (place?: string) => void
  readonly restore: (backupId: string, replace: boolean) => void
  readonly send: (file: File) => void
}

/** Those that were found, a file from anywhere, or a place that is typed. */
export function ChooseBackup({ found, find, restore, send }: ChooseBackupProps): ReactElement {
  const text = useText('home')
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState<string>()

  function look(event: FormEvent): void {
    event.preventDefault()
    const place = typed.trim()
    setLooked(place === '' ? undefined : place)
    find(place === '' ? undefined : place)
  }

  return (
    <Stack gap="md">
      <Text>{text('restore.explanation')}</Text>
      <FileButton accept=".docket-backup" onChange={(file) => file !== null && send(file)}>
        {(props) => (
          <Button
            {...props}
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconFileImport size={18} stroke={1.75} aria-hidden />}
          >
            {text('restore.pick')}
          </Button>
        )}
      </FileButton>
      {found !== undefined && found.length > 0 && (
        <Stack gap={8}>
          <Title order={3} size="h4">
            {text('restore.found')}
          </Title>
          <ul className={classes.backups}>
            {found.map((backup) => (
              <FoundBackup
                key={backup.backupId}
                backup={backup}
                onUse={() => restore(backup.backupId, false)}
              />
            ))}
          </ul>
        </Stack>
      )}
      {found?.length === 0 && (
        <Text c="dimmed" role="status" style={{ overflowWrap: 'anywhere' }}>
          {looked === undefined ? text('restore.none') : text('restore.lookedFor', { place: looked })}
        </Text>
      )}
      <form onSubmit={look}>
        <Group gap={8} align="flex-end">
          <TextInput
            flex={1}
            miw={220}
            label={text('restore.place')}
            description={text('restore.placeHint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
          <Button type="submit" variant="default">
            {text('restore.find')}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}

function FoundBackup({
  backup: { title, at, byteLength, folder },
  onUse,
}: {
  readonly backup: BackupToRestore
  readonly onUse: () => void
}): ReactElement {
  const text = useText('home')
  const when = formatMoment(at, useLanguage())
  return (
    <li className={classes.backup}>
      <Stack gap={2} flex={1} miw={0}>
        <Text component="span" fw={600} className={classes.wrapping}>
          {title}
        </Text>
        <Text component="span" size="sm" c="dimmed" className={classes.wrapping}>
          {text('restore.about', { at: when, size: byteSize(byteLength), folder })}
        </Text>
      </Stack>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text('restore.useNamed', { title, at: when })}
        onClick={onUse}
      >
        {text('restore.use')}
      </Button>
    </li>
  )
}
