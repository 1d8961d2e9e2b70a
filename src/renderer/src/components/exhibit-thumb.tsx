import { IconFile } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { byteRoutes } from '../../../shared/contract/byte-routes'
import type { EvidenceRecord } from '../../../shared/journal/records'
import { useCaseSession } from '../database/case-session'
import { useTransport } from '../host/host-context'
import classes from './components.module.css'

/** An exhibit in a line of text: a small picture with its title for whoever asks. Sensitive ones stay blurred. */
export function ExhibitThumb({ evidence }: { readonly evidence: EvidenceRecord }): ReactElement {
  const { caseId } = useCaseSession()
  const { bytesBase } = useTransport()
  const [failed, setFailed] = useState(false)
  const { id, title, sensitive, file } = evidence
  const drawable = file.mediaType.startsWith('image/') && !failed
  return (
    <span className={classes.thumb} title={title} data-sensitive={sensitive === true || undefined}>
      {drawable ? (
        <img
          src={`${bytesBase}${byteRoutes.thumbnail(caseId, id)}`}
          alt={title}
          loading="lazy"
          onError={() => setFailed(true)}
        />
      ) : (
        <IconFile size={18} stroke={1.5} role="img" aria-label={title} />
      )}
    </span>
  )
}
