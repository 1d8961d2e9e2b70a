import { Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { EmptyState } from '../../components/empty-state'
import { SetAsideList } from '../../components/set-aside-list'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import { IncidentInspector } from './incident-inspector'
import { IncidentList } from './incident-list'
import { QuickLog } from './quick-log'

/** What happened, in the order of time. */
export function IncidentsView(): ReactElement | null {
  const text = useText('incidents')
  const { search, select } = useCaseNavigation()
  const incidents = useRecords('incident')
  const add = () => select({ add: true })
  useHotkeys([['N', add]])
  if (incidents === undefined) return null

  const selected = incidents.find(({ id }) => id === search.incident)
  const adding = search.add === true
  const button = (
    <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={add}>
      {text('add')}
    </Button>
  )
  return (
    <>
      {adding && (
        <QuickLog onCancel={() => select({})} onLogged={(id) => select({ incident: id, field: 'account' })} />
      )}
      {!adding && incidents.length > 0 && (
        <Group mb={16} gap={12}>
          {button}
          <Text size="sm" c="dimmed">
            {text('addKey')}
          </Text>
        </Group>
      )}
      {incidents.length > 0 && (
        <IncidentList
          incidents={incidents}
          selected={selected?.id}
          onSelect={(incident) => select({ incident })}
        />
      )}
      {incidents.length === 0 && !adding && (
        <EmptyState title={text('empty.title')} explanation={text('empty.explanation')} action={button} />
      )}
      <SetAsideList noun="incident" />
      {selected !== undefined && <IncidentInspector incident={selected} onClose={() => select({})} />}
    </>
  )
}
