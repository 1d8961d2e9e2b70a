import { Badge, Text } from '@mantine/core'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Incident } from '../../../../shared/domain/incident'
import listClasses from '../../components/components.module.css'
import { ExhibitThumb } from '../../components/exhibit-thumb'
import { formatKnown } from '../../components/format-date'
import { moveFocus } from '../../components/move-focus'
import { useRecords } from '../../database/queries/use-records'
import { useLanguage, useText } from '../../text/use-text'
import classes from './incidents.module.css'

interface IncidentListProps {
  readonly incidents: readonly Incident[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** One line an incident. Arrow keys move, Enter opens. */
export function IncidentList({ incidents, selected, onSelect }: IncidentListProps): ReactElement {
  return (
    <ul className={listClasses.list} onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event)}>
      {incidents.map((incident) => (
        <li key={incident.id}>
          <button
            type="button"
            className={`${listClasses.row} ${classes.row}`}
            aria-current={incident.id === selected || undefined}
            onClick={() => onSelect(incident.id)}
          >
            <IncidentLine incident={incident} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function IncidentLine({ incident }: { readonly incident: Incident }): ReactElement {
  const text = useText('incidents')
  const word = useText('vocabulary')
  const language = useLanguage()
  const parties = useRecords('party') ?? []
  const evidence = useRecords('evidence') ?? []
  const { title, occurredAt, precision, ongoing, dataTypes, respondents } = incident
  const names = parties
    .filter(({ id }) => respondents.includes(id))
    .map(({ name, role }) => name ?? word(`role.${role ?? 'unknown'}`))

  return (
    <>
      <span className={classes.day}>
        {occurredAt === undefined ? text('unknownDay') : formatKnown(occurredAt, precision, language)}
        {ongoing === true && ` · ${text('ongoing')}`}
      </span>
      <span className={classes.what}>
        <span className={classes.title}>{title}</span>
        <Text component="span" size="sm" c="dimmed">
          {names.length === 0 ? text('nobody') : names.join('、')}
        </Text>
        {dataTypes.length > 0 && (
          <span className={classes.tags}>
            {dataTypes.map((type) => (
              <Badge key={type} component="span">
                {word(`dataType.${type}`)}
              </Badge>
            ))}
          </span>
        )}
      </span>
      <span className={classes.exhibits}>
        {evidence
          .filter(({ id }) => incident.evidence.includes(id))
          .map((item) => (
            <ExhibitThumb key={item.id} evidence={item} />
          ))}
      </span>
    </>
  )
}
