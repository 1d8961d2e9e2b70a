import { notifications } from '@mantine/notifications'
import type { ReactElement } from 'react'
import { formatDay } from '../../components/format-date'
import { PicksControl } from '../../components/picks-control'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useRecords } from '../../database/queries/use-records'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'

/** Which incidents an exhibit shows. The link is kept in the incident, where papers read it. */
export function EvidenceIncidents({ evidenceId }: { readonly evidenceId: string }): ReactElement {
  const text = useText('evidence')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const incidents = useRecords('incident') ?? []

  async function pick(ids: readonly string[]): Promise<void> {
    const changed = incidents.filter(({ id, evidence }) => evidence.includes(evidenceId) !== ids.includes(id))
    try {
      for (const { id, evidence } of changed) {
        await put('incident', id, {
          evidence: ids.includes(id) ? [...evidence, evidenceId] : evidence.filter((it) => it !== evidenceId),
        })
      }
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }

  return (
    <PicksControl
      name="incidents"
      label={text('fields.incidents')}
      hint={text('hints.incidents')}
      value={incidents.filter(({ evidence }) => evidence.includes(evidenceId)).map(({ id }) => id)}
      onChange={(ids) => void pick(ids ?? [])}
      options={incidents.map(({ id, title, occurredAt }) => ({
        id,
        label: occurredAt === undefined ? title : `${formatDay(occurredAt, language)} ${title}`,
      }))}
      empty={text('noIncidents')}
    />
  )
}
