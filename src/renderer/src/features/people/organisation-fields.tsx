import type { ReactElement } from 'react'
import { isCreditCodeConsistent } from '../../../../shared/domain/check-digits'
import { AutosaveText } from '../../components/autosave-controls'
import { GentleHint } from '../../components/gentle-hint'
import { TextControl } from '../../components/text-control'
import { useFields, useFieldWords } from '../../components/use-fields'
import { useGroup } from '../../components/use-group'
import { useText } from '../../text/use-text'
import type { PartyFieldsProps } from './party-fields'

export function OrganisationFields({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const field = useFields('people', 'party', party)
  const creditCode = party.kind === 'organisation' ? party.creditCode : undefined
  const doubtful = creditCode !== undefined && !isCreditCodeConsistent(creditCode)
  return (
    <>
      <div>
        <AutosaveText {...field('creditCode')} />
        <GentleHint>{doubtful ? text('creditCodeHint') : undefined}</GentleHint>
      </div>
      <AutosaveText {...field('organisationType')} />
      <AutosaveText {...field('ownership')} />
      <AutosaveText {...field('legalRepresentative')} />
      <AutosaveText {...field('legalRepresentativeTitle')} />
      <AutosaveText {...field('privacyContact')} />
      <AppFields party={party} />
    </>
  )
}

function AppFields({ party }: PartyFieldsProps): ReactElement {
  const words = useFieldWords('people')
  const { value, patch, problem } = useGroup('party', party, 'app')
  return (
    <>
      <TextControl
        name="app.name"
        {...words('app.name')}
        value={value.name}
        problem={problem}
        onChange={(name) => patch({ name })}
      />
      <TextControl
        name="app.version"
        {...words('app.version')}
        value={value.version}
        onChange={(version) => patch({ version })}
      />
      <TextControl
        name="app.icp"
        {...words('app.icp')}
        value={value.icp}
        onChange={(icp) => patch({ icp })}
      />
    </>
  )
}
