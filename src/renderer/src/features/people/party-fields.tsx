import type { ReactElement } from 'react'
import { Person, Representative, RespondentRole } from '../../../../shared/domain/party'
import type { PartyRecord } from '../../../../shared/journal/records'
import { AutosaveChoice, AutosaveDay, AutosaveText } from '../../components/autosave-controls'
import { today } from '../../components/today'
import { useFields } from '../../components/use-fields'
import { useText } from '../../text/use-text'
import { PartyKind } from './party-kind'

export interface PartyFieldsProps {
  readonly party: PartyRecord
}

const SEXES = Person.shape.sex.unwrap().options
const PRIOR_OFFENCES = Person.shape.priorOffence.unwrap().options
const AUTHORITIES = Representative.options[0].shape.authority.options

export function WhoFields({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const field = useFields('people', 'party', party)
  return (
    <>
      {party.standing !== 'complainant' && <PartyKind party={party} />}
      <AutosaveText {...field('name')} />
      {party.standing === 'respondent' && (
        <AutosaveChoice {...field('role')} options={RespondentRole.options} vocabulary="role" />
      )}
      {party.standing === 'representative' && (
        <>
          <AutosaveChoice {...field('authority')} options={AUTHORITIES} vocabulary="authority" required />
          <AutosaveText {...field('firm')} />
        </>
      )}
      {party.kind === 'person' && (
        <>
          <AutosaveChoice {...field('sex')} options={SEXES} vocabulary="sex" />
          <AutosaveText {...field('ethnicity')} />
          <AutosaveDay
            {...field('born')}
            refusal={(day) => (day > today() ? text('bornLater') : undefined)}
          />
        </>
      )}
    </>
  )
}

export function ContactFields({ party }: PartyFieldsProps): ReactElement {
  const field = useFields('people', 'party', party)
  return (
    <>
      <AutosaveText {...field('phone')} inputMode="tel" />
      <AutosaveText {...field('email')} inputMode="email" />
      {party.kind === 'person' && (
        <>
          <AutosaveText {...field('registeredAddress')} multiline />
          <AutosaveText {...field('habitualAddress')} multiline />
          <AutosaveText {...field('serviceAddress')} multiline />
        </>
      )}
      {party.kind === 'organisation' && (
        <>
          <AutosaveText {...field('officeAddress')} multiline />
          <AutosaveText {...field('registeredPlace')} />
        </>
      )}
    </>
  )
}

export function WorkFields({ party }: PartyFieldsProps): ReactElement {
  const field = useFields('people', 'party', party)
  return (
    <>
      <AutosaveText {...field('occupation')} />
      <AutosaveText {...field('employer')} />
      <AutosaveText {...field('jobTitle')} />
    </>
  )
}

export function MoreFields({ party }: PartyFieldsProps): ReactElement {
  const field = useFields('people', 'party', party)
  return (
    <>
      <AutosaveText {...field('region')} inputMode="numeric" />
      {party.kind === 'person' && party.standing === 'respondent' && (
        <AutosaveChoice {...field('priorOffence')} options={PRIOR_OFFENCES} vocabulary="priorOffence" />
      )}
    </>
  )
}
