import { Loader, NativeSelect, VisuallyHidden } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { MaskMode } from '../../../../shared/drafting/masking-rules'
import { PAPER_KINDS, type PaperKind } from '../../../../shared/drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../../../../shared/drafting/paper-layouts'
import { useText } from '../../text/use-text'
import classes from './papers.module.css'
import type { Zoom } from './use-zoom'
import { ZoomControls } from './zoom-controls'

interface PaperBarProps {
  readonly kind: PaperKind
  readonly onKind: (kind: PaperKind) => void
  readonly layout: PaperLayout
  readonly onLayout: (layout: PaperLayout) => void
  readonly mask: MaskMode
  readonly onMask: (mask: MaskMode) => void
  readonly isRedrafting: boolean
  readonly zoom: Zoom
  /** How it leaves the app. */
  readonly children: ReactNode
}

/** Which paper, in which of its versions, and how large; one line where the window has room for it. */
export function PaperBar(props: PaperBarProps): ReactElement {
  const { kind, onKind, layout, onLayout, mask, onMask, isRedrafting, zoom, children } = props
  const text = useText('papers')
  const word = useText('vocabulary')
  return (
    <div className={classes.bar}>
      <NativeSelect
        className={classes.choice}
        aria-label={text('choose')}
        value={kind}
        onChange={(event) => {
          const chosen = PAPER_KINDS.find((it) => it === event.currentTarget.value)
          if (chosen !== undefined) onKind(chosen)
        }}
        data={PAPER_KINDS.map((it) => ({ value: it, label: word(`document.${it}`) }))}
      />
      {hasLayout(kind, 'elements') && (
        <NativeSelect
          className={classes.choice}
          aria-label={text('layout.choose')}
          value={layout}
          onChange={(event) => onLayout(PaperLayout.catch('narrative').parse(event.currentTarget.value))}
          data={PaperLayout.options.map((it) => ({ value: it, label: text(`layout.${it}`) }))}
        />
      )}
      <NativeSelect
        className={classes.choice}
        aria-label={text('mask.choose')}
        value={mask}
        onChange={(event) => onMask(MaskMode.catch('none').parse(event.currentTarget.value))}
        data={MaskMode.options.map((it) => ({ value: it, label: text(`mask.${it}`) }))}
      />
      <div role="status" className={classes.redrafting}>
        {isRedrafting && (
          <>
            <Loader size={16} aria-hidden />
            <VisuallyHidden>{text('redrafting')}</VisuallyHidden>
          </>
        )}
      </div>
      <ZoomControls zoom={zoom} />
      {children}
    </div>
  )
}
