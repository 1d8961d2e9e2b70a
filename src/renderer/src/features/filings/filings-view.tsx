import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { EmptyState } from '../../components/empty-state'
import { SetAsideList } from '../../components/set-aside-list'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import { FilingInspector } from './filing-inspector'
import { filingKinds } from './filing-kinds'
import { FilingList } from './filing-list'
import { NewFiling } from './new-filing'

/** What was handed in, to whom, and what came back. */
export function FilingsView(): ReactElement | null {
  const text = useText('filings')
  const { search, select } = useCaseNavigation()
  const filings = useRecords('filing')
  if (filings === undefined) return null

  const selected = filings.find(({ id }) => id === search.filing)
  const adding = search.add === true
  const button = (
    <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={() => select({ add: true })}>
      {text('add')}
    </Button>
  )
  return (
    <>
      {adding && (
        <NewFiling
          kind={filingKinds.find((it) => it === search.document)}
          onCancel={() => select({})}
          onAdded={(filing) => select({ filing, field: 'receiptNumber' })}
        />
      )}
      {!adding && filings.length > 0 && <Group mb={16}>{button}</Group>}
      {filings.length > 0 && (
        <FilingList filings={filings} selected={selected?.id} onSelect={(filing) => select({ filing })} />
      )}
      {filings.length === 0 && !adding && (
        <EmptyState title={text('empty.title')} explanation={text('empty.explanation')} action={button} />
      )}
      <SetAsideList noun="filing" />
      {selected !== undefined && <FilingInspector filing={selected} onClose={() => select({})} />}
    </>
  )
}
