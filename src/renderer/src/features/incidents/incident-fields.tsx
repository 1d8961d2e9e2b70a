import type { ReactElement } from 'react'
import { Certainty, Channel, Conduct, type Incident } from '../../../../shared/domain/incident'
import {
  AutosaveChoice,
  AutosaveLines,
  AutosaveMoment,
  AutosavePicks,
  AutosaveTags,
  AutosaveText,
  AutosaveYesNo,
} from '../../components/autosave-controls'
import { useFields } from '../../components/use-fields'
import { useRecords } from '../../database/queries/use-records'
import { useUnsaidCertainty } from '../../database/queries/use-unsaid-certainty'
import { useText } from '../../text/use-text'
import { OccurredAt } from './occurred-at'

export interface IncidentFieldsProps {
  readonly incident: Incident
}

export function WhatFields({ incident }: IncidentFieldsProps): ReactElement {
  const field = useFields('incidents', 'incident', incident)
  // The format takes what nobody said for a fact. That is an answer to ask for, not one to show.
  const isUnsaid = useUnsaidCertainty()?.has(incident.id) === true
  const known = useFields('incidents', 'incident', isUnsaid ? withoutCertainty(incident) : incident)
  return (
    <>
      <AutosaveText {...field('title')} />
      <AutosaveText {...field('account')} multiline />
      <AutosaveChoice {...known('certainty')} options={Certainty.options} vocabulary="certainty" required />
    </>
  )
}

function withoutCertainty({ certainty: _assumed, ...said }: Incident): { readonly id: string } {
  return said
}

export function WhenFields({ incident }: IncidentFieldsProps): ReactElement {
  const field = useFields('incidents', 'incident', incident)
  return (
    <>
      <OccurredAt incident={incident} />
      <AutosaveMoment {...field('occurredUntil')} />
      <AutosaveYesNo {...field('ongoing')} />
      <AutosaveMoment {...field('discoveredAt')} isPast />
      <AutosaveText {...field('discoveredHow')} />
    </>
  )
}

export function WhoFields({ incident }: IncidentFieldsProps): ReactElement {
  const text = useText('incidents')
  const word = useText('vocabulary')
  const field = useFields('incidents', 'incident', incident)
  const respondents = useRecords('party')?.filter(({ standing }) => standing === 'respondent') ?? []
  return (
    <>
      <AutosaveTags {...field('conduct')} options={Conduct.options} vocabulary="conduct" />
      <AutosavePicks
        {...field('respondents')}
        options={respondents.map(({ id, name, role }) => ({
          id,
          label: name ?? word(`role.${role ?? 'unknown'}`),
        }))}
        empty={text('noRespondents')}
        source="people"
      />
      <AutosaveChoice {...field('channel')} options={Channel.options} vocabulary="channel" required />
      <AutosaveYesNo {...field('onDuty')} />
    </>
  )
}

export function PlaceFields({ incident }: IncidentFieldsProps): ReactElement {
  const field = useFields('incidents', 'incident', incident)
  return (
    <>
      <AutosaveText {...field('place')} />
      <AutosaveLines {...field('urls')} />
      <AutosaveText {...field('spread')} />
    </>
  )
}

export function EvidenceFields({ incident }: IncidentFieldsProps): ReactElement {
  const text = useText('incidents')
  const field = useFields('incidents', 'incident', incident)
  const evidence = useRecords('evidence') ?? []
  return (
    <AutosavePicks
      {...field('evidence')}
      options={evidence.map(({ id, title }) => ({ id, label: title }))}
      empty={text('noEvidence')}
      source="evidence"
    />
  )
}
