import { Button, CopyButton, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { StoredFile } from '../../../../shared/journal/records'
import { formatMoment } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import { byteSize } from './byte-size'
import classes from './evidence.module.css'

/** What is known of the bytes themselves. */
export function FileFacts({ file }: { readonly file: StoredFile }): ReactElement {
  const text = useText('evidence')
  const language = useLanguage()
  return (
    <>
      <dl className={classes.facts}>
        <dt>{text('file.name')}</dt>
        <dd>{file.originalName}</dd>
        <dt>{text('file.size')}</dt>
        <dd>
          {text('file.sizeExact', {
            size: byteSize(file.byteLength),
            bytes: file.byteLength.toLocaleString('en'),
          })}
        </dd>
        <dt>{text('file.type')}</dt>
        <dd>{file.mediaType}</dd>
        <dt>{text('file.storedAt')}</dt>
        <dd>{formatMoment(file.storedAt, language)}</dd>
        <dt>{text('file.sha256')}</dt>
        <dd>
          <code>{file.sha256}</code>
        </dd>
      </dl>
      <CopyButton value={file.sha256}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" onClick={copy} style={{ alignSelf: 'flex-start' }}>
            {text(copied ? 'file.copied' : 'file.copy')}
          </Button>
        )}
      </CopyButton>
      <Text fz="sm" c="dimmed">
        {text('file.why')}
      </Text>
    </>
  )
}
