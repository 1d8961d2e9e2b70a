import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { PAPER_KINDS } from '../../../../shared/drafting/paper-kinds'
import { useCaseNavigation } from '../../app/case-navigation'
import { EmptyState } from '../../components/empty-state'
import { usePortableCase } from '../../database/queries/use-portable-case'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import { PaperDesk } from './paper-desk'

/** The papers of the case, each as it would be printed now. */
export function PapersView(): ReactElement | null {
  const text = useText('papers')
  const { caseId, search, select, go } = useCaseNavigation()
  const joined = usePortableCase()
  const overrides = useRecords('override')
  if (joined === undefined || overrides === undefined) return null
  if ('missing' in joined) {
    return (
      <EmptyState
        title={text('needIncident.title')}
        explanation={text('needIncident.body')}
        action={<Button onClick={() => go('incidents', { add: true })}>{text('needIncident.action')}</Button>}
      />
    )
  }
  const kind = PAPER_KINDS.find((it) => it === search.document) ?? PAPER_KINDS[0]
  return (
    <PaperDesk
      key={kind}
      caseId={caseId}
      kind={kind}
      from={joined.case}
      overrides={overrides}
      paragraph={search.paragraph}
      onParagraph={(paragraph) => select({ document: kind, ...(paragraph !== undefined && { paragraph }) })}
      onKind={(document) => select({ document })}
    />
  )
}
