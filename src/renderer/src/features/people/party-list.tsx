import { Text } from '@mantine/core'
import { IconBuilding, IconUser, IconUserQuestion } from '@tabler/icons-react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { PartyRecord } from '../../../../shared/journal/records'
import listClasses from '../../components/components.module.css'
import { moveFocus } from '../../components/move-focus'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import classes from './people.module.css'

interface PartyListProps {
  readonly parties: readonly PartyRecord[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

const icons = { person: IconUser, organisation: IconBuilding, unknown: IconUserQuestion }

/** One line a person or organisation. */
export function PartyList({ parties, selected, onSelect }: PartyListProps): ReactElement {
  return (
    <ul className={listClasses.list} onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event)}>
      {parties.map((party) => {
        const Icon = icons[party.kind]
        return (
          <li key={party.id}>
            <button
              type="button"
              className={`${listClasses.row} ${classes.row}`}
              aria-current={party.id === selected || undefined}
              onClick={() => onSelect(party.id)}
            >
              <Icon size={20} stroke={1.5} aria-hidden className={classes.icon} />
              <PartyLine party={party} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function PartyLine({ party }: { readonly party: PartyRecord }): ReactElement {
  const text = useText('people')
  const word = useText('vocabulary')
  const incidents = useRecords('incident')
  const isRespondent = party.standing === 'respondent'
  const named = incidents?.some(({ respondents }) => respondents.includes(party.id)) ?? true
  const details = [
    isRespondent ? word(`role.${party.role ?? 'unknown'}`) : undefined,
    party.standing === 'representative' ? word(`authority.${party.authority ?? 'general'}`) : undefined,
    isRespondent ? word(`partyKind.${party.kind}`) : undefined,
    ...party.clues.map(({ value }) => value).slice(0, 2),
    isRespondent && !named ? text('unnamedInIncidents') : undefined,
  ]
  return (
    <span className={classes.words}>
      <span className={classes.name}>
        {party.name ?? text(party.standing === 'complainant' ? 'namelessMe' : 'nameless')}
      </span>
      <Text component="span" size="sm" c="dimmed">
        {details.filter((detail) => detail !== undefined).join(' · ')}
      </Text>
    </span>
  )
}
