import { Text, Title } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useId } from 'react'
import type { CaseSummary } from '../../../../shared/contract/case-summary'
import { formatMoment } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import classes from './home.module.css'

/** Recent cases as folders, the last changed first. */
export function CaseList({ cases }: { readonly cases: readonly CaseSummary[] }): ReactElement {
  const text = useText('home')
  const language = useLanguage()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId} mb={8}>
        {text('recent')}
      </Title>
      <ul className={classes.folders}>
        {cases.map(({ caseId, title, changedAt, incidents, evidence, state }) => (
          <li key={caseId}>
            {/* A case that cannot be opened says why on the page that tries. */}
            <Link to="/case/$caseId/overview" params={{ caseId }} className={classes.folderLink}>
              <IconFolder size={28} stroke={1.25} aria-hidden className={classes.folderIcon} />
              <span className={classes.folderText}>
                <span className={classes.folderTitle}>{title}</span>
                <Text component="span" size="sm" c="dimmed">
                  {state === 'ready' ? text('counts', { incidents, evidence }) : text(`state.${state}`)}
                  {' · '}
                  {text('changed', { when: formatMoment(changedAt, language) })}
                </Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
