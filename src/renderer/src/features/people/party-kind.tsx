import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactElement, useState } from 'react'
import type { PartyRecord } from '../../../../shared/journal/records'
import { ChoiceControl } from '../../components/choice-control'
import { useFieldWords } from '../../components/use-fields'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { fieldsLostAs, partyKinds } from './fields-lost-as'
import type { PartyFieldsProps } from './party-fields'

/** Person, organisation or unknown. Asks before a change takes away what only the old kind has. */
export function PartyKind({ party }: PartyFieldsProps): ReactElement {
  const text = useText('people')
  const word = useText('vocabulary')
  const words = useFieldWords('people')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const [asked, setAsked] = useState<PartyRecord['kind']>()
  const lost = asked === undefined ? [] : fieldsLostAs(party, asked)

  async function change(kind: PartyRecord['kind']): Promise<void> {
    setAsked(undefined)
    const gone = fieldsLostAs(party, kind).map((field) => [field, undefined])
    try {
      await put('party', party.id, { ...Object.fromEntries(gone), kind })
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }

  return (
    <Stack gap={8}>
      <ChoiceControl
        name="kind"
        {...words('kind')}
        options={partyKinds}
        vocabulary="partyKind"
        required
        value={party.kind}
        onChange={(kind) => {
          if (kind === undefined || kind === party.kind) return
          if (fieldsLostAs(party, kind).length > 0) setAsked(kind)
          else void change(kind)
        }}
      />
      {asked !== undefined && (
        <div role="alert">
          <Text size="sm" mb={8}>
            {text('kindChange.question', {
              kind: word(`partyKind.${asked}`),
              fields: lost
                .map((field) => (field === 'app' ? text('fields.app.name') : text(`fields.${field}`)))
                .join('、'),
            })}
          </Text>
          <Group gap={8}>
            <Button size="xs" variant="light" color="seal" onClick={() => void change(asked)}>
              {text('kindChange.confirm')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(undefined)}>
              {text('kindChange.keep')}
            </Button>
          </Group>
        </div>
      )}
    </Stack>
  )
}
