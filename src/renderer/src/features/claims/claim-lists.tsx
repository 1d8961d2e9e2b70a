import type { ReactElement } from 'react'
import { CivilClaim, RightsClaim } from '../../../../shared/domain/claims'
import { AddChoice } from '../../components/add-choice'
import { ItemList } from '../../components/item-list'
import { NumberControl } from '../../components/number-control'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { withoutEmpty } from '../../components/without-empty'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import type { ClaimsFieldsProps } from './claims-fields'

/** Claims that are about money ask for an amount and where it comes from. */
const WITH_AMOUNT: ReadonlySet<CivilClaim['kind']> = new Set(['damages', 'mental_damages', 'costs', 'other'])

export function CivilClaims({ claims }: ClaimsFieldsProps): ReactElement {
  const text = useText('claims')
  const word = useText('vocabulary')
  const words = useFieldWords('claims')
  const sentence = useErrorSentence()
  const { value = [], set, state, error } = useAutosaveField('claims', claims, 'civil')
  return (
    <ItemList<CivilClaim>
      name="civil"
      {...words('civil')}
      value={value}
      onChange={(items) => set([...(items ?? [])])}
      problem={state === 'failed' ? sentence(error) : undefined}
      titleOf={({ kind }, index) => `${index + 1}. ${word(`civilClaim.${kind}`)}`}
      removeLabel={(title) => text('remove', { title })}
      add={
        <AddChoice
          label={text('addCivil')}
          options={CivilClaim.shape.kind.options}
          vocabulary="civilClaim"
          onAdd={(kind) => set([...value, { kind }])}
        />
      }
    >
      {(claim, change, name) => (
        <>
          {WITH_AMOUNT.has(claim.kind) && (
            <>
              <NumberControl
                name={`${name}.amountCny`}
                {...words('amountCny')}
                unit="yuan"
                value={claim.amountCny}
                onChange={(amountCny) => change(withoutEmpty<CivilClaim>({ ...claim, amountCny }))}
              />
              <TextControl
                name={`${name}.basis`}
                {...words('basis')}
                value={claim.basis}
                onChange={(basis) => change(withoutEmpty<CivilClaim>({ ...claim, basis }))}
              />
            </>
          )}
          <TextControl
            name={`${name}.text`}
            {...words('text')}
            multiline
            value={claim.text}
            onChange={(own) => change(withoutEmpty<CivilClaim>({ ...claim, text: own }))}
          />
        </>
      )}
    </ItemList>
  )
}

export function RightsClaims({ claims }: ClaimsFieldsProps): ReactElement {
  const text = useText('claims')
  const word = useText('vocabulary')
  const words = useFieldWords('claims')
  const sentence = useErrorSentence()
  const { value = [], set, state, error } = useAutosaveField('claims', claims, 'rights')
  return (
    <ItemList<RightsClaim>
      name="rights"
      {...words('rights')}
      value={value}
      onChange={(items) => set([...(items ?? [])])}
      problem={state === 'failed' ? sentence(error) : undefined}
      titleOf={({ kind }) => word(`rightsClaim.${kind}`)}
      removeLabel={(title) => text('remove', { title })}
      add={
        <AddChoice
          label={text('addRight')}
          options={RightsClaim.shape.kind.options}
          vocabulary="rightsClaim"
          onAdd={(kind) => set([...value, { kind }])}
        />
      }
    >
      {(claim, change, name) => (
        <TextControl
          name={`${name}.scope`}
          {...words('scope')}
          value={claim.scope}
          onChange={(scope) => change(withoutEmpty<RightsClaim>({ ...claim, scope }))}
        />
      )}
    </ItemList>
  )
}
