import { Checkbox, Stack, Text } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { Incident } from '../../../../shared/domain/incident'
import { formatDay } from '../../components/format-date'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useRecords } from '../../database/queries/use-records'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'

interface EvidenceIncidentsProps {
  readonly evidenceId: string
}

/** Which incidents an exhibit shows. The link is kept in the incident, where papers read it. */
export function EvidenceIncidents({ evidenceId }: EvidenceIncidentsProps): ReactElement {
  const text = useText('evidence')
  const hintId = useId()
  const incidents = useRecords('incident') ?? []
  return (
    <Stack gap={6} data-field="incidents" role="group" aria-labelledby={hintId}>
      <Text fz="sm" c="dimmed" id={hintId}>
        {text(incidents.length === 0 ? 'noIncidents' : 'hints.incidents')}
      </Text>
      {incidents.map((incident) => (
        <IncidentLink key={incident.id} incident={incident} evidenceId={evidenceId} />
      ))}
    </Stack>
  )
}

interface IncidentLinkProps extends EvidenceIncidentsProps {
  readonly incident: Incident
}

function IncidentLink({ incident, evidenceId }: IncidentLinkProps): ReactElement {
  const language = useLanguage()
  const sentence = useErrorSentence()
  const {
    value = [],
    set,
    state,
    error,
  } = useAutosaveField<'incident', 'evidence'>('incident', incident, 'evidence')
  const { title, occurredAt } = incident
  return (
    <Checkbox
      size="sm"
      label={occurredAt === undefined ? title : `${formatDay(occurredAt, language)} ${title}`}
      error={state === 'failed' ? sentence(error) : undefined}
      checked={value.includes(evidenceId)}
      onChange={(event) =>
        set(event.currentTarget.checked ? [...value, evidenceId] : value.filter((it) => it !== evidenceId))
      }
    />
  )
}
