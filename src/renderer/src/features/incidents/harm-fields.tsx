import type { ReactElement } from 'react'
import { Harm, type IncidentFlag, IncidentFlags } from '../../../../shared/domain/incident'
import { ChoiceControl } from '../../components/choice-control'
import { NumberControl } from '../../components/number-control'
import { TextControl } from '../../components/text-control'
import { useFieldWords } from '../../components/use-fields'
import { useGroup } from '../../components/use-group'
import { useUnread } from '../../components/use-unread'
import { YesNoControl } from '../../components/yes-no-control'
import { useText } from '../../text/use-text'
import type { IncidentFieldsProps } from './incident-fields'

const GRAVE = Harm.shape.grave.unwrap().options

export function HarmFields({ incident }: IncidentFieldsProps): ReactElement {
  const words = useFieldWords('incidents')
  const { value, patch, problem } = useGroup('incident', incident, 'harm')
  return (
    <>
      <NumberControl
        name="harm.propertyLossCny"
        {...words('harm.propertyLossCny')}
        unit="yuan"
        value={value.propertyLossCny}
        problem={problem}
        onChange={(propertyLossCny) => patch({ propertyLossCny })}
        unread={useUnread('incident', incident.id, 'harm.propertyLossCny', 'harm')}
      />
      <NumberControl
        name="harm.nuisanceCount"
        {...words('harm.nuisanceCount')}
        unit="count"
        value={value.nuisanceCount}
        onChange={(nuisanceCount) => patch({ nuisanceCount })}
        unread={useUnread('incident', incident.id, 'harm.nuisanceCount', 'harm')}
      />
      <TextControl
        name="harm.mental"
        {...words('harm.mental')}
        multiline
        value={value.mental}
        onChange={(mental) => patch({ mental })}
      />
      <ChoiceControl
        name="harm.grave"
        {...words('harm.grave')}
        options={GRAVE}
        vocabulary="grave"
        value={value.grave}
        onChange={(grave) => patch({ grave })}
      />
      <TextControl
        name="harm.other"
        {...words('harm.other')}
        multiline
        value={value.other}
        onChange={(other) => patch({ other })}
      />
    </>
  )
}

/** Facts that decide which article applies; not knowing is an answer. */
export function FlagFields({ incident }: IncidentFieldsProps): ReactElement {
  const word = useText('vocabulary')
  const { value, patch } = useGroup('incident', incident, 'flags')
  const flags = Object.keys(IncidentFlags.shape) as IncidentFlag[]
  return (
    <>
      {flags.map((flag) => (
        <YesNoControl
          key={flag}
          name={`flags.${flag}`}
          label={word(`flag.${flag}`)}
          value={value[flag]}
          onChange={(answer) => patch({ [flag]: answer })}
        />
      ))}
    </>
  )
}
