import { Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { Filing } from '../../../../shared/domain/filing'
import { Inspector } from '../../app/inspector'
import {
  AutosaveChoice,
  AutosaveMoment,
  AutosavePicks,
  AutosaveText,
} from '../../components/autosave-controls'
import { PutAside } from '../../components/put-aside'
import { Section } from '../../components/section'
import { useFields } from '../../components/use-fields'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import { filingKinds } from './filing-kinds'

const ANSWERS = Filing.shape.answer.unwrap().options

interface FilingInspectorProps {
  readonly filing: Filing
  readonly onClose: () => void
}

/** Everything about one hand-in and its answer. */
export function FilingInspector({ filing, onClose }: FilingInspectorProps): ReactElement {
  const text = useText('filings')
  const field = useFields('filings', 'filing', filing)
  const evidence = useRecords('evidence') ?? []
  return (
    <Inspector title={text('inspector')} subject={filing.id} onClose={onClose}>
      <Section title={text('groups.handedIn')} open>
        <AutosaveText {...field('to')} />
        <AutosaveChoice {...field('kind')} options={filingKinds} vocabulary="document" required />
        <AutosaveMoment {...field('handedInAt')} isPast />
        <AutosaveText {...field('channel')} />
        <AutosaveText {...field('receiptNumber')} />
        <AutosaveText {...field('officer')} />
      </Section>
      <Section title={text('groups.answer')} open>
        <AutosaveChoice {...field('answer')} options={ANSWERS} vocabulary="answer" />
        <AutosaveMoment {...field('answeredAt')} isPast />
        <AutosaveText {...field('answerText')} multiline />
      </Section>
      <Section title={text('groups.evidence')} open>
        <AutosavePicks
          {...field('evidence')}
          options={evidence.map(({ id, title }) => ({ id, label: title }))}
          empty={text('noEvidence')}
          source="evidence"
        />
      </Section>
      <Stack pt={16} align="flex-start">
        <PutAside noun="filing" id={filing.id} onDone={onClose} />
      </Stack>
    </Inspector>
  )
}
