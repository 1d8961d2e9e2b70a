import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconMaximize } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { Inspector } from '../../app/inspector'
import { PutAside } from '../../components/put-aside'
import { Section } from '../../components/section'
import { useCaseSession } from '../../database/case-session'
import { useTransport } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { CustodyTable } from './custody-table'
import classes from './evidence.module.css'
import { Thumbnail } from './evidence-card'
import { CapturedFields, EditsFields, OriginalFields, SourceFields, WhatFields } from './evidence-fields'
import { EvidenceIncidents } from './evidence-incidents'
import { FileFacts } from './file-facts'
import { isDrawable } from './use-original'
import { VerifyOriginal } from './verify-original'

interface EvidenceInspectorProps {
  readonly evidence: EvidenceRecord
  readonly number: string | undefined
  readonly onClose: () => void
  readonly onLook: () => void
}

/** Everything about one exhibit, in the order in which a court asks for it. */
export function EvidenceInspector({
  evidence,
  number,
  onClose,
  onLook,
}: EvidenceInspectorProps): ReactElement {
  const text = useText('evidence')
  const custodyText = useText('custody')
  return (
    <Inspector
      title={number === undefined ? evidence.title : `${text('exhibit', { number })} ${evidence.title}`}
      subject={evidence.id}
      onClose={onClose}
    >
      <Preview evidence={evidence} onLook={onLook} />
      <Section title={text('groups.what')} open>
        <WhatFields evidence={evidence} />
      </Section>
      <Section title={text('groups.incidents')} open>
        <EvidenceIncidents evidenceId={evidence.id} />
      </Section>
      <Section title={text('groups.source')} open>
        <SourceFields evidence={evidence} />
      </Section>
      <Section title={text('groups.captured')} open>
        <CapturedFields evidence={evidence} />
      </Section>
      <Section title={text('groups.original')} open>
        <OriginalFields evidence={evidence} />
      </Section>
      <Section title={text('groups.edits')} open>
        <EditsFields evidence={evidence} />
      </Section>
      <Section title={text('groups.file')} open>
        <FileFacts file={evidence.file} />
        <VerifyOriginal key={evidence.id} evidenceId={evidence.id} />
      </Section>
      <Section title={custodyText('title')}>
        <CustodyTable evidenceId={evidence.id} />
      </Section>
      <Stack gap={8} mt="md" align="flex-start">
        <Text fz="sm" c="dimmed">
          {text('putAsideHint')}
        </Text>
        <PutAside key={evidence.id} noun="evidence" id={evidence.id} onDone={onClose} />
      </Stack>
    </Inspector>
  )
}

function Preview({ evidence, onLook }: Pick<EvidenceInspectorProps, 'evidence' | 'onLook'>): ReactElement {
  const text = useText('evidence')
  const { caseId } = useCaseSession()
  const { bytesBase } = useTransport()
  return (
    <Stack gap={8} mb="sm">
      <div className={classes.preview} data-sensitive={evidence.sensitive || undefined}>
        <Thumbnail
          key={evidence.id}
          source={`${bytesBase}${byteRoutes.thumbnail(caseId, evidence.id)}`}
          mediaType={evidence.file.mediaType}
        />
      </div>
      <Group gap={8}>
        {isDrawable(evidence) && (
          <Button
            variant="default"
            leftSection={<IconMaximize size={18} stroke={1.75} aria-hidden />}
            onClick={onLook}
          >
            {text('look')}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          href={bytesBase + byteRoutes.originalCopy(caseId, evidence.id)}
          download={evidence.file.originalName}
          leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
        >
          {text('saveCopy')}
        </Button>
      </Group>
    </Stack>
  )
}
