import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import { EvidenceKind } from '../../../../shared/domain/evidence'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import {
  AutosaveChoice,
  AutosaveLines,
  AutosaveMoment,
  AutosaveText,
} from '../../components/autosave-controls'
import { GentleHint } from '../../components/gentle-hint'
import { useAutosaveField } from '../../database/commands/use-autosave-field'
import { useText } from '../../text/use-text'
import { ClockOffset } from './clock-offset'

interface FieldsProps {
  readonly evidence: EvidenceRecord
}

/** Name, kind, what it shows. */
export function WhatFields({ evidence }: FieldsProps): ReactElement {
  const text = useText('evidence')
  const field = useField(evidence)
  return (
    <>
      <div>
        <AutosaveText {...field('title')} />
        <GentleHint>{isNamedAsFile(evidence) ? text('nameIt') : undefined}</GentleHint>
      </div>
      <AutosaveChoice {...field('kind')} options={EvidenceKind.options} vocabulary="evidenceKind" required />
      <AutosaveText {...field('proves')} multiline />
      <Sensitive evidence={evidence} />
    </>
  )
}

/** Nobody named it: its title came with the file. */
function isNamedAsFile({ title, file }: EvidenceRecord): boolean {
  return file.originalName === title || file.originalName.replace(/\.[^.]*$/, '') === title
}

/** Whose device and account, and who is on the other side. */
export function SourceFields({ evidence }: FieldsProps): ReactElement {
  const field = useField(evidence)
  return (
    <>
      <AutosaveText {...field('source')} multiline />
      <AutosaveText {...field('device')} />
      <AutosaveText {...field('account')} />
      <AutosaveText {...field('counterparty')} />
      <AutosaveText {...field('url')} inputMode="url" />
      <AutosaveText {...field('place')} />
    </>
  )
}

/** When, by whom and how it was fixed, so that others can do it again. */
export function CapturedFields({ evidence }: FieldsProps): ReactElement {
  const field = useField(evidence)
  return (
    <>
      <AutosaveMoment {...field('obtainedAt')} isPast />
      <AutosaveMoment {...field('obtainedUntil')} />
      <AutosaveText {...field('obtainedBy')} />
      <AutosaveText {...field('witness')} />
      <AutosaveText {...field('method')} multiline />
      <AutosaveLines {...field('tools')} />
      <AutosaveLines {...field('entrySteps')} />
      <AutosaveText {...field('clockSource')} />
      <ClockOffset evidence={evidence} />
    </>
  )
}

export function OriginalFields({ evidence }: FieldsProps): ReactElement {
  const field = useField(evidence)
  return (
    <>
      <AutosaveText {...field('originalHeldAt')} multiline />
      <AutosaveText {...field('howToShowOriginal')} multiline />
    </>
  )
}

export function EditsFields({ evidence }: FieldsProps): ReactElement {
  const field = useField(evidence)
  return <AutosaveText {...field('edits')} multiline />
}

/** A box to tick rather than a yes or no: what is not ticked is simply shown. */
function Sensitive({ evidence }: FieldsProps): ReactElement {
  const text = useText('evidence')
  const { value, set } = useAutosaveField('evidence', evidence, 'sensitive')
  return (
    <div data-field="sensitive">
      <Checkbox
        label={text('fields.sensitive')}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked || undefined)}
      />
    </div>
  )
}

const HINTED = new Set([
  'title',
  'proves',
  'source',
  'device',
  'account',
  'counterparty',
  'url',
  'obtainedAt',
  'obtainedBy',
  'method',
  'tools',
  'entrySteps',
  'clockSource',
  'originalHeldAt',
  'howToShowOriginal',
  'edits',
])

/** What every control of a field needs, with its words. */
function useField(evidence: EvidenceRecord) {
  const text = useText('evidence')
  return <Field extends keyof EvidenceRecord>(field: Field) => ({
    noun: 'evidence' as const,
    record: evidence,
    field,
    label: text(`fields.${field}`),
    hint: HINTED.has(field) ? text(`hints.${field}`) : undefined,
  })
}
