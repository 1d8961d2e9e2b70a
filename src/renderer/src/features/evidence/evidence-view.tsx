import { Button, FileButton } from '@mantine/core'
import { IconFilePlus, IconShieldCheck } from '@tabler/icons-react'
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import type { Case } from '../../../../shared/domain/case'
import { exhibitNumbers } from '../../../../shared/drafting/exhibit-numbers'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { useCaseNavigation } from '../../app/case-navigation'
import { EmptyState } from '../../components/empty-state'
import { formatDay } from '../../components/format-date'
import { Section } from '../../components/section'
import { SetAsideList } from '../../components/set-aside-list'
import { usePortableCase } from '../../database/queries/use-portable-case'
import { useRecords } from '../../database/queries/use-records'
import { useTrash } from '../../database/queries/use-trash'
import { useTransport } from '../../host/host-context'
import { useLanguage, useText } from '../../text/use-text'
import { CheckAllResult } from './check-all'
import { CustodyTable } from './custody-table'
import classes from './evidence.module.css'
import { EvidenceCard } from './evidence-card'
import { EvidenceInspector } from './evidence-inspector'
import { withItsName } from './evidence-intake'
import { useIntake } from './intake-context'
import { IntakeList } from './intake-list'
import { OriginalViewer } from './original-viewer'
import { type ToCheck, useCheckAll } from './use-check-all'

/** All evidence of the case: what came in, how each item was got, and where it is used. */
export function EvidenceView(): ReactElement | null {
  const text = useText('evidence')
  const custodyText = useText('custody')
  const language = useLanguage()
  const { caseId, search, select } = useCaseNavigation()
  const { bytesBase } = useTransport()
  const numbers = useExhibitNumbers()
  const evidence = useRecords('evidence')?.toSorted(byNumber(numbers))
  const aside = useTrash()?.filter(({ noun, erased }) => noun === 'evidence' && !erased)
  const { check, start, stop, dismiss } = useCheckAll()
  const [lookingAt, setLookingAt] = useState<string>()
  if (evidence === undefined || aside === undefined) return null

  const selected = evidence.find(({ id }) => id === search.evidence)
  if (selected !== undefined && selected.id === lookingAt) {
    return <OriginalViewer evidence={selected} onBack={() => setLookingAt(undefined)} />
  }
  return (
    <div className={classes.view}>
      {evidence.length > 0 && (
        <div className={classes.bar}>
          <AddEvidence />
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={18} stroke={1.75} aria-hidden />}
            disabled={check?.state === 'running'}
            onClick={() =>
              start([...evidence, ...aside.map(({ record }) => record as EvidenceRecord)].map(toCheck))
            }
          >
            {text('checkAll.action')}
          </Button>
          <p className={classes.hint}>{text('addHint')}</p>
        </div>
      )}
      {check !== undefined && (
        <CheckAllResult
          check={check}
          listed={new Set(evidence.map(({ id }) => id))}
          onStop={stop}
          onDismiss={dismiss}
        />
      )}
      <IntakeList onDescribe={(id) => select({ evidence: id })} />
      {evidence.length === 0 ? (
        <EmptyState
          title={text('empty.title')}
          explanation={`${text('empty.body')}${text('addHint')}`}
          action={<AddEvidence />}
        />
      ) : (
        <ul className={classes.grid}>
          {evidence.map((item) => (
            <EvidenceCard
              key={item.id}
              evidence={item}
              number={numbers.get(item.id)}
              day={item.obtainedAt && formatDay(item.obtainedAt, language)}
              thumbnail={`${bytesBase}${byteRoutes.thumbnail(caseId, item.id)}`}
              selected={item.id === selected?.id}
              onSelect={() => select({ evidence: item.id })}
            />
          ))}
        </ul>
      )}
      <SetAsideList noun="evidence" />
      <Section title={custodyText('ofCase')}>
        <CustodyTable />
      </Section>
      {selected !== undefined && (
        <EvidenceInspector
          evidence={selected}
          number={numbers.get(selected.id)}
          onClose={() => select({})}
          onLook={() => setLookingAt(selected.id)}
        />
      )}
    </div>
  )
}

function toCheck({ id, title }: EvidenceRecord): ToCheck {
  return { id, title }
}

/** Opens the choice of files, also where the address asks for it. */
function AddEvidence(): ReactElement {
  const text = useText('evidence')
  const intake = useIntake()
  const { search, select } = useCaseNavigation()
  const button = useRef<HTMLButtonElement>(null)
  const asked = search.add === true

  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` changes with the address itself
  useEffect(() => {
    if (!asked) return
    button.current?.focus()
    // The browser opens no choice of files that nobody just asked for, as when a page is loaded again.
    if (navigator.userActivation.isActive) button.current?.click()
    select({})
  }, [asked])

  return (
    <FileButton multiple onChange={(files) => intake.add(files.map(withItsName))}>
      {(props) => (
        <Button {...props} ref={button} leftSection={<IconFilePlus size={18} stroke={1.75} aria-hidden />}>
          {text('add')}
        </Button>
      )}
    </FileButton>
  )
}

/** The numbers that papers give to the exhibits, by id of evidence; none until there is a paper to write. */
function useExhibitNumbers(): ReadonlyMap<string, string> {
  const joined = usePortableCase()
  return useMemo(
    () => (joined !== undefined && 'case' in joined ? numbersOfLinked(joined.case) : new Map()),
    [joined],
  )
}

/** What is linked to nothing yet may move to another group, and its number with it. */
function numbersOfLinked(it: Case): ReadonlyMap<string, string> {
  const linked = new Set([...it.incidents, ...it.filings].flatMap(({ evidence }) => evidence))
  return new Map([...exhibitNumbers(it)].filter(([id]) => linked.has(id)))
}

/** In the order in which papers list them; what has no number comes last. */
function byNumber(numbers: ReadonlyMap<string, string>) {
  const places = new Map([...numbers.keys()].map((id, place) => [id, place]))
  const placeOf = ({ id }: EvidenceRecord) => places.get(id) ?? places.size
  return (a: EvidenceRecord, b: EvidenceRecord) => placeOf(a) - placeOf(b)
}
