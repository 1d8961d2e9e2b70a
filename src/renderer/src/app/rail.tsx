import { Tooltip } from '@mantine/core'
import {
  IconArchive,
  type IconBooks,
  IconCalendarEvent,
  IconFileText,
  IconFolders,
  IconListCheck,
  IconPhoto,
  IconScale,
  IconSend,
  IconShieldLock,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import { type CaseView, caseViews, useCaseNavigation } from './case-navigation'
import classes from './frame.module.css'
import { NextStepCard } from './next-step-card'
import type { CaseState } from './use-case-state'

const icons: Record<CaseView, typeof IconBooks> = {
  overview: IconTimeline,
  incidents: IconCalendarEvent,
  evidence: IconPhoto,
  people: IconUsers,
  claims: IconListCheck,
  law: IconScale,
  papers: IconFileText,
  filings: IconSend,
  protection: IconShieldLock,
  aside: IconArchive,
}

interface RailProps {
  readonly title: string
  readonly narrow: boolean
  /** `undefined` while it is read. */
  readonly state: CaseState | undefined
}

/** The views of the case, how much is in each, and the next small step. */
export function Rail({ title, narrow, state }: RailProps): ReactElement {
  const text = useText('frame')
  const { caseId } = useCaseNavigation()

  return (
    <nav className={classes.rail} aria-label={text('rail')}>
      <Tooltip label={text('home')} position="right" disabled={!narrow}>
        <Link to="/" className={classes.railLink}>
          <IconFolders size={18} stroke={1.75} aria-hidden />
          <span className={classes.railName}>{text('home')}</span>
        </Link>
      </Tooltip>
      <p className={classes.caseTitle}>{title}</p>
      <ul>
        {caseViews.map((view) => {
          const Icon = icons[view]
          const count = state?.counts[view]
          const waits = state?.waiting.has(view) === true
          return (
            <li key={view}>
              <Tooltip label={text(`views.${view}`)} position="right" disabled={!narrow}>
                <Link
                  to={`/case/$caseId/${view}`}
                  params={{ caseId }}
                  search={{}}
                  className={classes.railLink}
                  activeOptions={{ includeSearch: false }}
                >
                  <Icon size={18} stroke={1.75} aria-hidden />
                  <span className={classes.railName}>{text(`views.${view}`)}</span>
                  {count !== undefined && count > 0 && <span className={classes.railCount}>{count}</span>}
                  {waits && <span className={classes.railDot} role="img" aria-label={text('waiting')} />}
                </Link>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      {state !== undefined && !narrow && <NextStepCard step={state.next} />}
    </nav>
  )
}
