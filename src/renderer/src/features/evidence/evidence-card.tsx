import { UnstyledButton } from '@mantine/core'
import { IconEye, IconFile, IconMail, IconMicrophone, IconPhoto, IconVideo } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { useText } from '../../text/use-text'
import { useCondition } from '../condition/condition-context'
import classes from './evidence.module.css'

interface EvidenceCardProps {
  readonly evidence: EvidenceRecord
  /** 证据编号; absent where papers give it none yet. */
  readonly number: string | undefined
  /** The day it was obtained, as written on the screen. */
  readonly day: string | undefined
  readonly thumbnail: string
  readonly selected: boolean
  readonly onSelect: () => void
}

/** One item of evidence in the grid. What is sensitive shows itself only while its eye is hovered or focused. */
export function EvidenceCard({
  evidence,
  number,
  day,
  thumbnail,
  selected,
  onSelect,
}: EvidenceCardProps): ReactElement {
  const text = useText('evidence')
  const ofCondition = useText('condition')
  const { condition } = useCondition()
  const sensitive = evidence.sensitive === true
  const missing = condition?.missingEvidence.includes(evidence.id) === true
  return (
    <li
      className={classes.card}
      data-selected={selected || undefined}
      data-sensitive={sensitive || undefined}
    >
      <UnstyledButton
        className={classes.cardButton}
        aria-pressed={selected}
        data-evidence={evidence.id}
        onClick={onSelect}
      >
        <Thumbnail source={thumbnail} mediaType={evidence.file.mediaType} />
        <span className={classes.cardText}>
          <span className={classes.cardNumber}>
            {number === undefined ? text('unnumbered') : text('exhibit', { number })}
            {sensitive && <span className={classes.sensitiveMark}>{text('sensitive')}</span>}
            {missing && <span className={classes.missingMark}>{ofCondition('evidenceMissing')}</span>}
          </span>
          <span className={classes.cardTitle}>{evidence.title}</span>
          <span className={classes.cardDay}>{day ?? text('noDay')}</span>
        </span>
      </UnstyledButton>
      {sensitive && (
        <button type="button" className={classes.eye} aria-label={text('reveal', { title: evidence.title })}>
          <IconEye size={18} stroke={1.75} aria-hidden />
        </button>
      )}
    </li>
  )
}

interface ThumbnailProps {
  readonly source: string
  readonly mediaType: string
}

/** The picture of an exhibit, whole, or a sign for its kind where it can't be drawn. */
export function Thumbnail({ source, mediaType }: ThumbnailProps): ReactElement {
  const [failed, setFailed] = useState(false)
  const Icon = iconFor(mediaType)
  const drawable = mediaType.startsWith('image/') && !failed
  return (
    <span className={classes.thumbnail}>
      {drawable ? (
        // The title stands beside it, so the picture itself says nothing to a screen reader.
        <img src={source} alt="" loading="lazy" onError={() => setFailed(true)} />
      ) : (
        <Icon size={40} stroke={1.25} aria-hidden />
      )}
    </span>
  )
}

function iconFor(mediaType: string): typeof IconFile {
  if (mediaType.startsWith('image/')) return IconPhoto
  if (mediaType.startsWith('audio/')) return IconMicrophone
  if (mediaType.startsWith('video/')) return IconVideo
  return mediaType === 'message/rfc822' ? IconMail : IconFile
}
