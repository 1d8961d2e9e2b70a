import { Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../../shared/domain/incident'
import { Inspector } from '../../app/inspector'
import { PutAside } from '../../components/put-aside'
import { Section } from '../../components/section'
import { useText } from '../../text/use-text'
import { FlagFields, HarmFields } from './harm-fields'
import { EvidenceFields, PlaceFields, WhatFields, WhenFields, WhoFields } from './incident-fields'
import { InformationFields, MatchFields } from './information-fields'

interface IncidentInspectorProps {
  readonly incident: Incident
  readonly onClose: () => void
}

/** Everything about one incident, the usual questions first. */
export function IncidentInspector({ incident, onClose }: IncidentInspectorProps): ReactElement {
  const text = useText('incidents')
  return (
    <Inspector title={text('inspector')} subject={incident.id} onClose={onClose}>
      <Section title={text('groups.what')} open>
        <WhatFields incident={incident} />
      </Section>
      <Section title={text('groups.when')} open>
        <WhenFields incident={incident} />
      </Section>
      <Section title={text('groups.who')} open>
        <WhoFields incident={incident} />
      </Section>
      <Section title={text('groups.information')} open>
        <InformationFields incident={incident} />
      </Section>
      <Section title={text('groups.evidence')} open>
        <EvidenceFields incident={incident} />
      </Section>
      <Section title={text('groups.match')}>
        <MatchFields incident={incident} />
      </Section>
      <Section title={text('groups.place')}>
        <PlaceFields incident={incident} />
      </Section>
      <Section title={text('groups.harm')}>
        <HarmFields incident={incident} />
      </Section>
      <Section title={text('groups.flags')}>
        <FlagFields incident={incident} />
      </Section>
      <Stack pt={16} align="flex-start">
        <PutAside noun="incident" id={incident.id} onDone={onClose} />
      </Stack>
    </Inspector>
  )
}
