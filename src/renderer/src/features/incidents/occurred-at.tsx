import type { ReactElement } from 'react'
import { type IsoMoment, Precision } from '../../../../shared/domain/calendar'
import type { Incident } from '../../../../shared/domain/incident'
import { ChoiceControl } from '../../components/choice-control'
import { formatKnown } from '../../components/format-date'
import { MomentControl } from '../../components/moment-control'
import { useFieldWords } from '../../components/use-fields'
import { useUnread } from '../../components/use-unread'
import { useAutosaveFields } from '../../database/commands/use-autosave-field'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage } from '../../text/use-text'
import { momentFor, precisionOf } from './moment-for'

/** When it happened and how well that is known: one fact, saved as one. */
export function OccurredAt({ incident }: { readonly incident: Incident }): ReactElement {
  const words = useFieldWords('incidents')
  const sentence = useErrorSentence()
  const language = useLanguage()
  const { values, set, state, error } = useAutosaveFields('incident', incident, ['occurredAt', 'precision'])
  const { occurredAt } = values

  const unread = useUnread('incident', incident.id, 'occurredAt', 'occurredAt+precision')

  function change(moment: IsoMoment | undefined): void {
    // Who types a whole day after a month knows more than the month by now.
    const said = isRough(values.precision) && occurredAt !== undefined ? undefined : values.precision
    const precision = precisionOf(moment, said)
    set({ occurredAt: moment && precision ? momentFor(moment, precision) : moment, precision })
  }

  return (
    <>
      <MomentControl
        name="occurredAt"
        {...words('occurredAt')}
        value={occurredAt}
        onChange={change}
        onRough={({ day, precision }) => set({ occurredAt: day, precision })}
        shown={
          occurredAt !== undefined && isRough(values.precision)
            ? formatKnown(occurredAt, values.precision, language)
            : undefined
        }
        unread={unread}
        problem={state === 'failed' ? sentence(error) : undefined}
      />
      <ChoiceControl
        name="precision"
        {...words('precision')}
        value={values.precision ?? precisionOf(occurredAt, undefined)}
        options={Precision.options}
        vocabulary="precision"
        required
        onChange={(precision) => {
          if (precision !== undefined)
            set({ occurredAt: occurredAt && momentFor(occurredAt, precision), precision })
        }}
      />
    </>
  )
}

function isRough(precision: Precision | undefined): precision is 'month' | 'year' {
  return precision === 'month' || precision === 'year'
}
