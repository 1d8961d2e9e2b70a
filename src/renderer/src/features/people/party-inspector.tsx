import { Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PartyRecord } from '../../../../shared/journal/records'
import { Inspector } from '../../app/inspector'
import { PutAside } from '../../components/put-aside'
import { Section } from '../../components/section'
import { useText } from '../../text/use-text'
import { Clues } from './clues'
import { IdentityFields } from './identity-fields'
import { OrganisationFields } from './organisation-fields'
import { ContactFields, MoreFields, WhoFields, WorkFields } from './party-fields'

interface PartyInspectorProps {
  readonly party: PartyRecord
  readonly onClose: () => void
}

/** Every field of a person, an organisation, or somebody of whom only traces are known. */
export function PartyInspector({ party, onClose }: PartyInspectorProps): ReactElement {
  const text = useText('people')
  const titles = {
    complainant: 'inspectorMe',
    representative: 'inspectorRepresentative',
    respondent: 'inspectorOther',
  }
  const isRespondent = party.standing === 'respondent'
  return (
    <Inspector title={text(titles[party.standing])} subject={party.id} onClose={onClose}>
      <Section title={text('groups.who')} open>
        <WhoFields party={party} />
      </Section>
      {isRespondent && (
        <Section title={text('groups.clues')} open={party.kind === 'unknown'}>
          <Clues party={party} />
        </Section>
      )}
      {party.kind === 'person' && (
        <Section title={text('groups.identity')} open={!isRespondent}>
          <IdentityFields party={party} />
        </Section>
      )}
      {party.kind === 'organisation' && (
        <Section title={text('groups.organisation')} open>
          <OrganisationFields party={party} />
        </Section>
      )}
      <Section title={text('groups.contact')} open={!isRespondent || party.kind === 'organisation'}>
        <ContactFields party={party} />
      </Section>
      {party.kind === 'person' && (
        <Section title={text('groups.work')}>
          <WorkFields party={party} />
        </Section>
      )}
      <Section title={text('groups.more')}>
        <MoreFields party={party} />
      </Section>
      {party.standing !== 'complainant' && (
        <Stack pt={16} align="flex-start">
          <PutAside noun="party" id={party.id} onDone={onClose} />
        </Stack>
      )}
    </Inspector>
  )
}
