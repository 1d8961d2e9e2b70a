import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import { type CaseCondition, type CaseFault, faultKinds } from '../../../../shared/contract/case-fault'
import { IsoInstant } from '../../../../shared/domain/calendar'
import { formatMoment } from '../../components/format-date'
import { nameOfRecord } from '../../components/name-of-record'
import { useCaseSession } from '../../database/case-session'
import { useCase } from '../../database/queries/use-case'
import { useRecords } from '../../database/queries/use-records'
import { useTrash } from '../../database/queries/use-trash'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'
import { beginAnew } from './begin-anew'
import classes from './condition.module.css'
import { UnprovenEntries } from './unproven-entries'

interface ConditionScreenProps {
  readonly condition: CaseCondition
  readonly onGoOn: () => void
}

/** One screen: what is whole, what is damaged and where, and what to do. */
export function ConditionScreen({ condition, onGoOn }: ConditionScreenProps): ReactElement {
  const text = useText('condition')
  const navigate = useNavigate()
  const host = useHost()
  const sentence = useErrorSentence()
  const { caseId } = useCaseSession()
  const ofKind = (kind: string) => condition.faults.filter(({ fault }) => faultKinds[fault] === kind)
  const damage = ofKind('damage')
  const isLost = damage.length > 0 && condition.entries === 0
  const steps = [
    ...(damage.length > 0 ? ['keep', 'restore'] : []),
    ...(condition.missingEvidence.length > 0 ? ['storeAgain'] : []),
    ...(condition.newJournal === undefined ? [] : ['newJournal']),
    ...(damage.some(isOfJournal) && !condition.readOnly ? ['check'] : []),
    ...(condition.readOnly ? [isRefused(condition) ? 'readOnly' : 'shut'] : []),
  ]
  // null, and not undefined, once it is known that there is none.
  const isWithoutRecord = useCase() === null
  const [refusal, setRefusal] = useState<unknown>()
  async function goOn(): Promise<void> {
    if (isWithoutRecord) await beginAnew(host, caseId, text('foundAgain'))
    onGoOn()
  }
  /** Opened the next time it is looked at anew: files may have come back meanwhile. */
  async function leave(): Promise<void> {
    await navigate({ to: '/' })
    await host.call('case.close', { caseId })
  }
  return (
    <Stack component="main" maw={720} mx="auto" px="lg" py={64} gap="lg">
      <Title order={1}>{text(isLost ? 'titleLost' : damage.length > 0 ? 'title' : 'titleWhole')}</Title>
      <Stack gap={4}>
        <Text>
          {text(isLost ? 'lost' : 'whole', { entries: condition.entries, evidence: condition.evidence })}
        </Text>
        {damage.length > 0 && <Text>{text('untouched')}</Text>}
      </Stack>
      <Faults title={text('damage', { count: damage.length })} faults={damage} />
      <UnprovenEntries entries={condition.unproven} />
      {steps.length > 0 && (
        <Part title={text('steps.title')}>
          <ol className={classes.steps}>
            {steps.map((step) => (
              <li key={step}>{text(`steps.${step}`)}</li>
            ))}
          </ol>
        </Part>
      )}
      <Faults title={text('repaired')} faults={ofKind('repaired')} />
      <Faults title={text('notices')} faults={ofKind('notice')} />
      {refusal !== undefined && <Text role="alert">{sentence(refusal)}</Text>}
      <Group>
        {!(isWithoutRecord && condition.readOnly) && (
          <Button onClick={() => void goOn().catch(setRefusal)}>{text('goOn')}</Button>
        )}
        <Button variant="default" onClick={() => void leave().catch(() => undefined)}>
          {text('home')}
        </Button>
      </Group>
    </Stack>
  )
}

/** The computer lets nothing be written there; otherwise what says whose case it is keeps it shut. */
export function isRefused({ faults }: CaseCondition): boolean {
  return faults.some(({ fault }) => fault === 'read-only')
}

/** What may have cost entries; keys and files of evidence cost none. */
function isOfJournal({ fault }: CaseFault): boolean {
  return /^(journal|segment|line|head)-/.test(fault)
}

function Faults({
  title,
  faults,
}: {
  readonly title: string
  readonly faults: readonly CaseFault[]
}): ReactElement | null {
  const text = useText('condition')
  const language = useLanguage()
  const evidence = [...(useRecords('evidence') ?? []), ...(useTrash() ?? []).map(({ record }) => record)]
  if (faults.length === 0) return null
  return (
    <Part title={title}>
      <ul className={classes.faults}>
        {faults.map(({ path, fault, details }) => (
          <li key={`${path} ${fault} ${details.line ?? ''}`}>
            <span>{text(`faults.${fault}`, { ...details, ...momentIn(details, language) })}</span>
            {evidence
              .filter(
                ({ id }) =>
                  [`evidence/${id}`, `evidence/${id}.age`].includes(path) || details.evidence === id,
              )
              .map((record) => (
                <span key={record.id} className={classes.wording}>
                  {nameOfRecord(record)}
                </span>
              ))}
            {path !== '.' && <code className={classes.place}>{path}</code>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** The `at` of a finding as a person reads it. */
function momentIn({ at }: CaseFault['details'], language: ReturnType<typeof useLanguage>) {
  const moment = IsoInstant.safeParse(at)
  return moment.success ? { at: formatMoment(moment.data, language) } : {}
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const headingId = useId()
  return (
    <Stack component="section" gap={8} aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}
