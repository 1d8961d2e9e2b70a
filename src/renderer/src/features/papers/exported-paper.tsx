import { Button, Group, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconDownload, IconFilePencil } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { useTransport } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { CopyText } from './copy-text'
import classes from './papers.module.css'
import type { ExportedDraft } from './use-export'

interface ExportedPaperProps {
  readonly exported: ExportedDraft
  readonly onDismiss: () => void
  readonly onGaps: () => void
  /** What to do with it now. */
  readonly children: ReactNode
}

/** Where the paper was written, and what to do with it now. */
export function ExportedPaper({ exported, onDismiss, onGaps, children }: ExportedPaperProps): ReactElement {
  const text = useText('papers')
  const { bytesBase } = useTransport()
  const headingId = useId()
  const isDraft = exported.gaps > 0
  const heading = useRef<HTMLHeadingElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new paper is announced
  useEffect(() => heading.current?.focus(), [exported])

  return (
    <section className={classes.exported} aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId} ref={heading} tabIndex={-1} className={classes.exportedTitle}>
        {isDraft ? (
          <IconFilePencil size={20} stroke={1.75} color="var(--seal)" aria-hidden />
        ) : (
          <IconCircleCheck size={20} stroke={1.75} color="var(--verified)" aria-hidden />
        )}
        {isDraft ? text('exported.draft', { count: exported.gaps }) : text('exported.title')}
      </Title>
      <dl className={classes.facts}>
        <dt>{text('exported.file')}</dt>
        <dd>{exported.fileName}</dd>
        <dt>{text('exported.folder')}</dt>
        <dd>{exported.folder}</dd>
        <dt>{text('exported.sha256')}</dt>
        <dd>
          <code>{exported.sha256.slice(0, 16)}…</code>
        </dd>
      </dl>
      <Text fz="sm">{text('exported.unsealed')}</Text>
      {exported.warnings.map((warning) => (
        <Text key={warning.check} fz="sm" lang="zh-CN">
          {warning.text}
        </Text>
      ))}
      {children}
      <Group gap={8}>
        {isDraft && (
          <Button size="compact-sm" onClick={onGaps}>
            {text('exported.gaps')}
          </Button>
        )}
        {exported.format === 'text' && <CopyText {...exported} key={exported.fileName} />}
        <Button
          component="a"
          variant="default"
          size="compact-sm"
          href={bytesBase + byteRoutes.draftFile(exported.draftId, exported.format, exported.mostCharacters)}
          download={exported.fileName}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        >
          {text('exported.saveCopy')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDismiss}>
          {text('exported.dismiss')}
        </Button>
      </Group>
    </section>
  )
}
