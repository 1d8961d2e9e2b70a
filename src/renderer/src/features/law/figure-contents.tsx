import type { ReactElement } from 'react'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { useText } from '../../text/use-text'
import classes from './law.module.css'

const groups = ['thresholds', 'deadlines', 'courts', 'police', 'channels', 'fee'] as const
export type FigureGroup = (typeof groups)[number]

/** The groups about which there is something to say for this case. */
export function figureGroupsOf(answer: LawAnswer): readonly FigureGroup[] {
  return groups.filter((group) => (group === 'fee' ? answer.fee.steps : answer[group]).length > 0)
}

/** Where a group stands on the page. */
export function figureGroupId(group: FigureGroup): string {
  return `figures-${group}`
}

/** Leads to each group of figures. */
export function FigureContents({ answer }: { readonly answer: LawAnswer }): ReactElement {
  const text = useText('law')
  return (
    <nav aria-label={text('contents')}>
      <ul className={classes.list}>
        {figureGroupsOf(answer).map((group) => (
          <li key={group}>
            <button
              type="button"
              className={classes.listed}
              onClick={() => {
                const heading = document.getElementById(figureGroupId(group))
                heading?.scrollIntoView({ block: 'start' })
                heading?.focus({ preventScroll: true })
              }}
            >
              {text(`${group}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
