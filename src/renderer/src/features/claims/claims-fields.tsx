import type { ReactElement } from 'react'
import { Claims } from '../../../../shared/domain/claims'
import { AutosaveChoice, AutosaveYesNo } from '../../components/autosave-controls'
import { LinesControl } from '../../components/lines-control'
import { TextControl } from '../../components/text-control'
import { useFields, useFieldWords } from '../../components/use-fields'
import { useGroup } from '../../components/use-group'

export interface ClaimsFieldsProps {
  readonly claims: { readonly id: string }
}

const ADDRESSEES = ['policeStation', 'court', 'regulator', 'platformCompany'] as const
const ASKED = ['police', 'regulator', 'platform'] as const
const MEDIATIONS = Claims.shape.mediation.unwrap().options

export function AddresseeFields({ claims }: ClaimsFieldsProps): ReactElement {
  const words = useFieldWords('claims')
  const { value, patch, problem } = useGroup('claims', claims, 'addressees')
  return (
    <>
      {ADDRESSEES.map((addressee, index) => (
        <TextControl
          key={addressee}
          name={`addressees.${addressee}`}
          {...words(`addressees.${addressee}`)}
          value={value[addressee]}
          problem={index === 0 ? problem : undefined}
          onChange={(name) => patch({ [addressee]: name })}
        />
      ))}
    </>
  )
}

export function RequestFields({ claims }: ClaimsFieldsProps): ReactElement {
  const words = useFieldWords('claims')
  const { value, patch, problem } = useGroup('claims', claims, 'requests')
  return (
    <>
      {ASKED.map((asked, index) => (
        <LinesControl
          key={asked}
          name={`requests.${asked}`}
          {...words(`requests.${asked}`)}
          value={value[asked]}
          problem={index === 0 ? problem : undefined}
          onChange={(lines) => patch({ [asked]: [...(lines ?? [])] })}
        />
      ))}
    </>
  )
}

export function CourtFields({ claims }: ClaimsFieldsProps): ReactElement {
  const field = useFields('claims', 'claims', claims)
  return (
    <>
      <AutosaveChoice {...field('mediation')} options={MEDIATIONS} vocabulary="mediation" />
      <AutosaveYesNo {...field('electronicService')} />
    </>
  )
}
