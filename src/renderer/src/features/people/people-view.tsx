import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useId, useRef } from 'react'
import type { PartyRecord } from '../../../../shared/journal/records'
import { useCaseNavigation } from '../../app/case-navigation'
import { useFieldOfAddress } from '../../app/use-field-of-address'
import { SetAsideList } from '../../components/set-aside-list'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useRecords } from '../../database/queries/use-records'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { AddRespondent } from './add-respondent'
import { PartyInspector } from './party-inspector'
import { PartyList } from './party-list'

/** The owner, whoever acts for them, and the other side. */
export function PeopleView(): ReactElement | null {
  const text = useText('people')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const { search, select } = useCaseNavigation()
  const parties = useRecords('party')
  const owner = useRef<HTMLDivElement>(null)
  useFieldOfAddress(owner, '')
  if (parties === undefined) return null

  const standing = (wanted: PartyRecord['standing']) => parties.filter((party) => party.standing === wanted)
  const [me, representative, others] = [
    standing('complainant'),
    standing('representative'),
    standing('respondent'),
  ]
  const selected = parties.find(({ id }) => id === search.party)
  const list = { selected: selected?.id, onSelect: (party: string) => select({ party }) }

  async function add(body: Readonly<Record<string, unknown>>): Promise<void> {
    const id = newId('p')
    try {
      await put('party', id, body)
      select({ party: id, field: 'name' })
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }
  const addButton = (label: string, body: Readonly<Record<string, unknown>>) => (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} stroke={1.75} />}
      onClick={() => void add(body)}
    >
      {label}
    </Button>
  )

  return (
    <Stack gap={32}>
      <Part title={text('me')}>
        {me.length > 0 ? (
          <PartyList parties={me} {...list} />
        ) : (
          <div ref={owner}>
            <Group data-field="owner">
              {addButton(text('addMe'), { kind: 'person', standing: 'complainant' })}
            </Group>
          </div>
        )}
      </Part>
      <Part title={text('others')}>
        {others.length > 0 ? (
          <PartyList parties={others} {...list} />
        ) : (
          <Text maw="36em">{text('othersEmpty')}</Text>
        )}
        <AddRespondent
          asking={search.add === true}
          onAsk={() => select({ add: true })}
          onCancel={() => select({})}
          onAdd={(kind) => void add({ kind, standing: 'respondent', role: 'unknown' })}
        />
      </Part>
      <Part title={text('representative')}>
        {representative.length > 0 ? (
          <PartyList parties={representative} {...list} />
        ) : (
          <Group gap={12}>
            {addButton(text('addRepresentative'), {
              kind: 'person',
              standing: 'representative',
              authority: 'general',
            })}
            <Text size="sm" c="dimmed">
              {text('representativeHint')}
            </Text>
          </Group>
        )}
      </Part>
      <SetAsideList noun="party" />
      {selected !== undefined && <PartyInspector party={selected} onClose={() => select({})} />}
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const headingId = useId()
  return (
    <Stack component="section" gap={12} aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}
