import { Stack, Text } from '@mantine/core'
import { type ReactElement, useRef } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { useFieldOfAddress } from '../../app/use-field-of-address'
import { Section } from '../../components/section'
import { useClaims } from '../../database/queries/use-case'
import { useText } from '../../text/use-text'
import { CivilClaims, RightsClaims } from './claim-lists'
import { AddresseeFields, CourtFields, RequestFields } from './claims-fields'
import { WhomFields } from './whom-fields'

/** What is asked for, and of whom. */
export function ClaimsView(): ReactElement | null {
  const text = useText('claims')
  const { caseId } = useCaseNavigation()
  const body = useRef<HTMLDivElement>(null)
  const stored = useClaims()
  useFieldOfAddress(body, caseId)
  if (stored === undefined) return null

  // The record is made by its first field.
  const claims = stored ?? { id: 'claims' }
  return (
    <Stack gap={8} maw={680} ref={body}>
      <Text c="dimmed" mb={8}>
        {text('intro')}
      </Text>
      <Section title={text('groups.addressees')} open>
        <AddresseeFields claims={claims} />
      </Section>
      <Section title={text('groups.people')} open>
        <WhomFields claims={claims} />
      </Section>
      <Section title={text('groups.civil')} open>
        <CivilClaims claims={claims} />
      </Section>
      <Section title={text('groups.requests')} open>
        <RequestFields claims={claims} />
      </Section>
      <Section title={text('groups.rights')} open>
        <RightsClaims claims={claims} />
      </Section>
      <Section title={text('groups.court')} open>
        <CourtFields claims={claims} />
      </Section>
    </Stack>
  )
}
