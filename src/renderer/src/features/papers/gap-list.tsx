import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { type ReactElement, type RefObject, useEffect, useId, useRef } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { useText } from '../../text/use-text'
import { fillInFor } from './fill-in'
import { GapField } from './gap-field'
import { type CaseOrder, gapTarget } from './gap-target'
import type { PlacedGap } from './page-order'
import classes from './papers.module.css'

interface GapListProps {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly gaps: readonly PlacedGap[]
  readonly order: CaseOrder
  /** Field of the gap that is looked at. */
  readonly selected: string | undefined
  readonly onSelect: (field: string | undefined) => void
}

/** What the paper still lacks, in the order of its pages; each opens to be filled in. */
export function GapList({ heading, gaps, order, selected, onSelect }: GapListProps): ReactElement {
  const text = useText('papers')
  const headingId = useId()
  const list = useFocusAfterFilling(gaps, selected, onSelect)
  return (
    <section aria-labelledby={headingId}>
      <div role="status">
        <Title order={2} size="h3" id={headingId} ref={heading} tabIndex={-1}>
          {text('gaps.title', { count: gaps.length })}
        </Title>
      </div>
      <Text fz="sm" c="dimmed">
        {text(gaps.length === 0 ? 'gaps.none' : 'gaps.intro')}
      </Text>
      <ul ref={list} className={classes.gaps}>
        {gaps.map((gap) => (
          <GapItem
            key={gap.field}
            gap={gap}
            order={order}
            open={gap.field === selected}
            onToggle={() => onSelect(gap.field === selected ? undefined : gap.field)}
          />
        ))}
      </ul>
    </section>
  )
}

/**
 * A gap that was filled is gone, and the cursor with it: put it on the gap
 * that took its place, unless it is at work elsewhere by then.
 */
function useFocusAfterFilling(
  gaps: readonly PlacedGap[],
  selected: string | undefined,
  onSelect: (field: string | undefined) => void,
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const place = useRef(0)
  useEffect(() => {
    if (selected === undefined) return
    const present = gaps.findIndex(({ field }) => field === selected)
    if (present >= 0) {
      place.current = present
      return
    }
    onSelect(undefined)
    if (document.activeElement !== document.body) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('[aria-expanded]')
    buttons?.item(Math.min(place.current, buttons.length - 1))?.focus()
  }, [gaps, selected, onSelect])
  return list
}

interface GapItemProps {
  readonly gap: PlacedGap
  readonly order: CaseOrder
  readonly open: boolean
  readonly onToggle: () => void
}

function GapItem({ gap, order, open, onToggle }: GapItemProps): ReactElement {
  const text = useText('papers')
  const { go } = useCaseNavigation()
  const item = useRef<HTMLLIElement>(null)
  const target = gapTarget(order, gap.field)
  const fillIn = target.id === undefined ? 'none' : fillInFor(target.noun, target.field)
  const page = gap.places[0]?.page

  const goThere = (
    <Button variant="default" size="compact-sm" onClick={() => go(target.view, target.search)}>
      {text('gaps.fill')}
    </Button>
  )

  useEffect(() => {
    // Chosen on the page, it may be out of sight here.
    if (open) item.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  return (
    <li ref={item} className={classes.gap} data-open={open || undefined}>
      <UnstyledButton className={classes.gapButton} aria-expanded={open} onClick={onToggle}>
        <span lang="zh-CN">{gap.question}</span>
        {page !== undefined && <span className={classes.gapPage}>{text('gaps.page', { page })}</span>}
      </UnstyledButton>
      {open && (
        <div className={classes.gapBody}>
          {target.among !== undefined && <WhichIncident among={target.among} field={target.field} />}
          {target.among === undefined && (fillIn === 'none' || target.id === undefined) && goThere}
          {fillIn !== 'none' && target.id !== undefined && (
            <GapField target={{ ...target, id: target.id }} fillIn={fillIn}>
              {goThere}
            </GapField>
          )}
        </div>
      )}
    </li>
  )
}

interface WhichIncidentProps {
  readonly among: readonly { readonly id: string; readonly title: string }[]
  readonly field: string
}

/** A fact that would be false in another incident: the owner picks the one, and goes to its field. */
function WhichIncident({ among, field }: WhichIncidentProps): ReactElement {
  const text = useText('papers')
  const { go } = useCaseNavigation()
  const questionId = useId()
  return (
    <>
      <Text fz="sm" id={questionId}>
        {text('gaps.which')}
      </Text>
      <ul className={classes.which} aria-labelledby={questionId}>
        {among.map(({ id, title }) => (
          <li key={id}>
            <Button
              variant="default"
              size="compact-sm"
              fullWidth
              justify="start"
              title={title}
              onClick={() => go('incidents', { incident: id, field })}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
