import { Stack, Title } from '@mantine/core'
import { type ReactElement, type ReactNode, useId, useRef } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { useCaseState } from '../../app/use-case-state'
import { useFieldOfAddress } from '../../app/use-field-of-address'
import { AutosaveDay, AutosaveText } from '../../components/autosave-controls'
import { useFields } from '../../components/use-fields'
import { usePortableCase } from '../../database/queries/use-portable-case'
import { useText } from '../../text/use-text'
import { useLaw } from '../law/use-law'
import { Deadlines } from './deadlines'
import classes from './overview.module.css'
import { PaperNeeds } from './paper-needs'
import { Timeline } from './timeline'

/** What happened, what there is, and what the papers still need. */
export function OverviewView(): ReactElement | null {
  const text = useText('overview')
  const { caseId } = useCaseNavigation()
  const body = useRef<HTMLDivElement>(null)
  const state = useCaseState()
  const portable = usePortableCase()
  const { answer } = useLaw(caseId, portable)
  const field = useFields('overview', 'case', CASE)
  useFieldOfAddress(body, caseId)
  if (state === undefined) return null

  const record = state.overview.case
  return (
    <div className={classes.overview} ref={body}>
      <Part title={text('timeline.title')}>
        <Timeline overview={state.overview} />
      </Part>
      <div className={classes.columns}>
        <Part title={text('papers.title')}>
          <PaperNeeds caseId={caseId} portable={portable} />
        </Part>
        <Part title={text('deadlines.title')}>
          <Deadlines deadlines={answer?.deadlines ?? []} />
          <AutosaveDay {...field('obligorKnownOn')} record={record} />
        </Part>
      </div>
      <Part title={text('facts.title')}>
        <div className={classes.facts}>
          <AutosaveText {...field('title')} record={record} />
        </div>
      </Part>
    </div>
  )
}

const CASE = { id: 'case' } as const

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
