import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { ConfirmWithPassphrase } from './confirm-with-passphrase'
import { LetIn } from './let-in'

type Person = OperationOutput<'case.people'>['people'][number]

/** Who else can open the case, with a key of their own: let in, and out again. */
export function PeoplePanel({ protectedNow }: { readonly protectedNow: boolean }): ReactElement | null {
  const text = useText('protection')
  const host = useHost()
  const { caseId } = useCaseSession()
  const [people, setPeople] = useState<readonly Person[]>()
  const [leaving, setLeaving] = useState<string>()
  const [done, setDone] = useState('')

  const read = useCallback(
    () =>
      host.call('case.people', { caseId }).then(
        (answer) => setPeople(answer.people),
        () => undefined,
      ),
    [host, caseId],
  )
  useEffect(() => void read(), [read])

  async function letOut({ id, name }: Person, current: string | null): Promise<void> {
    await host.call('case.replaceKey', { caseId, current, leaving: id })
    await read()
    setLeaving(undefined)
    setDone(text('people.isOut', { name }))
  }

  if (people === undefined) return null
  return (
    <Stack gap="sm">
      <Text>{text('people.explanation')}</Text>
      {people.map((person) => (
        <Stack key={person.id} gap={4}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={0}>
              <Text fw={600}>{person.name}</Text>
              <Text size="sm" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {person.recipient}
              </Text>
            </Stack>
            {leaving !== person.id && (
              <Button
                variant="default"
                style={{ flexShrink: 0 }}
                aria-label={text('people.letOutWho', { name: person.name })}
                onClick={() => {
                  setLeaving(person.id)
                  setDone('')
                }}
              >
                {text('people.letOut')}
              </Button>
            )}
          </Group>
          {leaving === person.id && (
            <ConfirmWithPassphrase
              explanation={text('people.honest', { name: person.name })}
              submit={text('people.confirm')}
              protectedNow={protectedNow}
              onConfirm={(current) => letOut(person, current)}
              onCancel={() => setLeaving(undefined)}
            />
          )}
        </Stack>
      ))}
      {protectedNow ? (
        <LetIn
          onDone={async (name) => {
            await read()
            setDone(text('people.isIn', { name }))
          }}
        />
      ) : (
        <Text c="dimmed">{text('people.passphraseFirst')}</Text>
      )}
      <Text size="sm" role="status">
        {done}
      </Text>
    </Stack>
  )
}
