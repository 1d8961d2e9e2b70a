import type { ReactElement } from 'react'
import type { Incident } from '../../../../shared/domain/incident'
import type { AskedFact } from '../../../../shared/law/asked-facts'
import { AutosaveYesNo } from '../../components/autosave-controls'
import { useGroup } from '../../components/use-group'
import { YesNoControl } from '../../components/yes-no-control'
import { useText } from '../../text/use-text'
import classes from './matrix.module.css'

interface ElementQuestionsProps {
  /** The incidents for which the article is offered. */
  readonly incidents: readonly Incident[]
  readonly facts: readonly AskedFact[]
  /** Where an element is settled, only what was answered is still shown. */
  readonly isOpen: boolean
}

/** More than this many are folded away, so that a row stays a row. */
const SHOWN_AT_ONCE = 2

/** Facts that can settle an element, asked where it is open. Not knowing is an answer. */
export function ElementQuestions({ incidents, facts, isOpen }: ElementQuestionsProps): ReactElement | null {
  const text = useText('law')
  const asked = incidents.flatMap((incident) =>
    facts
      .filter((fact) => isAskedOf(incident, fact) && (isOpen || factOf(incident, fact) !== undefined))
      .map((fact) => ({ incident, fact })),
  )
  if (asked.length === 0) return null
  const unknown = asked.filter(({ incident, fact }) => factOf(incident, fact) === undefined).length
  return (
    <details className={classes.questions} open={asked.length <= SHOWN_AT_ONCE}>
      <summary>
        {unknown > 0 ? text('questions.unknown', { total: unknown }) : text('questions.answered')}
      </summary>
      <p>{text('questions.note')}</p>
      {asked.map(({ incident, fact }) =>
        fact === 'onDuty' ? (
          <OnDutyQuestion key={`${incident.id} ${fact}`} incident={incident} />
        ) : (
          <FlagQuestion key={`${incident.id} ${fact}`} incident={incident} flag={fact} />
        ),
      )}
    </details>
  )
}

/** Whether tracks were used in a crime is only a question where there are tracks. */
function isAskedOf(incident: Incident, fact: AskedFact): boolean {
  return fact !== 'usedInCrime' || incident.dataTypes.includes('location_track')
}

function factOf(incident: Incident, fact: AskedFact): boolean | undefined {
  return fact === 'onDuty' ? incident.onDuty : incident.flags?.[fact]
}

function OnDutyQuestion({ incident }: { readonly incident: Incident }): ReactElement {
  const text = useText('law')
  const incidents = useText('incidents')
  return (
    <AutosaveYesNo
      noun="incident"
      record={incident}
      field="onDuty"
      label={incidents('fields.onDuty')}
      hint={text('questions.of', { title: incident.title })}
    />
  )
}

interface FlagQuestionProps {
  readonly incident: Incident
  readonly flag: Exclude<AskedFact, 'onDuty'>
}

function FlagQuestion({ incident, flag }: FlagQuestionProps): ReactElement {
  const text = useText('law')
  const word = useText('vocabulary')
  const { value, patch, problem } = useGroup('incident', incident, 'flags')
  return (
    <YesNoControl
      name={`flags.${flag}`}
      label={word(`flag.${flag}`)}
      hint={text('questions.of', { title: incident.title })}
      value={value[flag]}
      problem={problem}
      onChange={(answer) => patch({ [flag]: answer })}
    />
  )
}
