import type { ReactElement } from 'react'
import { type IsoMoment, Precision } from '../../../../shared/domain/calendar'
import type { Incident } from '../../../../shared/domain/incident'
import { ChoiceControl } from '../../components/choice-control'
import { MomentControl } from '../../components/moment-control'
import { useFieldWords } from '../../components/use-fields'
import { useAutosaveFields } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { momentFor, precisionOf } from './moment-for'

/** When it happened and how well that is known: one fact, saved as one. */
export function OccurredAt({ incident }: { readonly incident: Incident }): ReactElement {
  const words = useFieldWords('incidents')
  const sentence = useErrorSentence()
  const { values, set, state, error } = useAutosaveFields('incident', incident, ['occurredAt', 'precision'])
  const { occurredAt } = values

  function change(moment: IsoMoment | undefined): void {
    const precision = precisionOf(moment, values.precision)
    set({ occurredAt: moment && precision ? momentFor(moment, precision) : moment, precision })
  }

  return (
    <>
      <MomentControl
        name="occurredAt"
        {...words('occurredAt')}
        value={occurredAt}
        onChange={change}
        problem={state === 'failed' ? sentence(error) : undefined}
      />
      {occurredAt !== undefined && (
        <ChoiceControl
          name="precision"
          {...words('precision')}
          value={values.precision ?? precisionOf(occurredAt, undefined)}
          options={Precision.options}
          vocabulary="precision"
          required
          onChange={(precision) => {
            if (precision !== undefined) set({ occurredAt: momentFor(occurredAt, precision), precision })
          }}
        />
      )}
    </>
  )
}
