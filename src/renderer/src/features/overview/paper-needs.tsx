import { Button, Group, Text } from '@mantine/core'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { PAPER_KINDS } from '../../../../shared/drafting/paper-kinds'
import type { PortableCase } from '../../../../shared/journal/to-portable-case'
import { useCaseNavigation } from '../../app/case-navigation'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import classes from './overview.module.css'
import { type PaperNeed, usePaperNeeds } from './use-paper-needs'

interface PaperNeedsProps {
  readonly caseId: string
  readonly portable: PortableCase | undefined
}

/** How much each paper still lacks, one line a paper. */
export function PaperNeeds({ caseId, portable }: PaperNeedsProps): ReactElement {
  const text = useText('overview')
  const word = useText('vocabulary')
  const { go } = useCaseNavigation()
  const needs = usePaperNeeds(caseId, portable)
  if (portable !== undefined && 'missing' in portable) {
    return <Text c="dimmed">{text('papers.needIncident')}</Text>
  }
  return (
    <ul className={classes.lines}>
      {PAPER_KINDS.map((kind) => {
        const paper = word(`document.${kind}`)
        return (
          <li key={kind} className={classes.line}>
            <div>
              <Text>{paper}</Text>
              <Need need={needs.get(kind)} />
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text('papers.open', { paper })}
              onClick={() => go('papers', { document: kind })}
            >
              {text('papers.look')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function Need({ need }: { readonly need: PaperNeed | undefined }): ReactElement {
  const text = useText('overview')
  const sentence = useErrorSentence()
  if (need === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {text('papers.loading')}
      </Text>
    )
  }
  if ('error' in need) {
    return (
      <Text size="sm" c="dimmed">
        {sentence(need.error)}
      </Text>
    )
  }
  const { gaps, warnings } = need
  return (
    <Group gap={4} wrap="nowrap" c={gaps > 0 ? 'var(--seal)' : 'dimmed'}>
      {gaps > 0 ? (
        <IconAlertCircle size={16} stroke={1.75} aria-hidden />
      ) : (
        <IconCheck size={16} stroke={1.75} aria-hidden />
      )}
      <Text size="sm" c="inherit">
        {gaps > 0 ? text('papers.gaps', { total: gaps }) : text('papers.ready')}
        {warnings > 0 && ` · ${text('papers.warnings', { total: warnings })}`}
      </Text>
    </Group>
  )
}
