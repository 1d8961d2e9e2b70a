import type { ReactElement } from 'react'
import { CivilClaim, RightsClaim } from '../../../../shared/domain/claims'
import { AddChoice } from '../../components/add-choice'
import { ItemList } from '../../components/item-list'
import { NumberControl } from '../../components/number-control'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { useItems } from '../../components/use-items'
import { withoutEmpty } from '../../components/without-empty'
import { useText } from '../../text/use-text'
import type { ClaimsFieldsProps } from './claims-fields'

/** Claims that are about money ask for an amount and where it comes from. */
const WITH_AMOUNT: ReadonlySet<CivilClaim['kind']> = new Set(['damages', 'mental_damages', 'costs', 'other'])

export function CivilClaims({ claims }: ClaimsFieldsProps): ReactElement {
  const text = useText('claims')
  const word = useText('vocabulary')
  const words = useFieldWords('claims')
  const list = useItems('claims', claims, 'civil', CivilClaim)
  return (
    <ItemList
      list={list}
      {...words('civil')}
      titleOf={({ kind }, index) => `${index + 1}. ${word(`civilClaim.${kind}`)}`}
      removeLabel={(title) => text('remove', { title })}
      add={
        <AddChoice
          label={text('addCivil')}
          options={CivilClaim.shape.kind.options}
          vocabulary="civilClaim"
          onAdd={(kind) => list.add({ kind })}
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
                unread={list.unreadOf(`${name}.amountCny`)}
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
  const list = useItems('claims', claims, 'rights', RightsClaim)
  return (
    <ItemList
      list={list}
      {...words('rights')}
      titleOf={({ kind }) => word(`rightsClaim.${kind}`)}
      removeLabel={(title) => text('remove', { title })}
      add={
        <AddChoice
          label={text('addRight')}
          options={RightsClaim.shape.kind.options}
          vocabulary="rightsClaim"
          onAdd={(kind) => list.add({ kind })}
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
