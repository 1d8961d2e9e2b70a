import { Alert, Button, Text } from '@mantine/core'
import { type ReactElement, useMemo, useRef, useState } from 'react'
import type { Case } from '../../../../shared/domain/case'
import type { MaskMode } from '../../../../shared/drafting/masking-rules'
import type { Override } from '../../../../shared/drafting/override'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import { hasLayout, type PaperLayout } from '../../../../shared/drafting/paper-layouts'
import { useFieldOfAddress } from '../../app/use-field-of-address'
import { FailureAlert } from '../../components/failure-alert'
import { Section } from '../../components/section'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { AfterPrinting } from './after-printing'
import { ExportMenu } from './export-menu'
import { ExportedPaper } from './exported-paper'
import { GapList } from './gap-list'
import { HeadingNotes } from './heading-notes'
import { MaskedWording } from './masked-wording'
import { OwnWording } from './own-wording'
import { gapsInPageOrder } from './page-order'
import { PaperBar } from './paper-bar'
import { PaperSheets } from './paper-sheets'
import classes from './papers.module.css'
import { orphansOf, type Paragraph, paragraphsOf } from './paragraphs'
import { RewrittenList } from './rewritten-list'
import { useDraft } from './use-draft'
import { useExport } from './use-export'
import { usePaperGuide } from './use-paper-guide'
import { useZoom } from './use-zoom'
import { WarningList } from './warning-list'

const NO_PARAGRAPHS: ReadonlyMap<string, Paragraph> = new Map()

interface PaperDeskProps {
  readonly caseId: string
  readonly kind: PaperKind
  readonly from: Case
  readonly overrides: readonly Override[]
  /** Name of the paragraph that is being rewritten, or id of the owner's wording of it. */
  readonly paragraph: string | undefined
  readonly onParagraph: (key: string | undefined) => void
  readonly onKind: (kind: PaperKind) => void
}

/** One paper on the desk: its pages in the middle, what it still needs at the right. */
export function PaperDesk(props: PaperDeskProps): ReactElement {
  const { caseId, kind, from, overrides, onParagraph, onKind } = props
  const text = useText('papers')
  const sentence = useErrorSentence()
  const [wantedLayout, setLayout] = useState<PaperLayout>('narrative')
  const layout = hasLayout(kind, wantedLayout) ? wantedLayout : 'narrative'
  const [mask, setMask] = useState<MaskMode>('none')
  const { rendered, busy, error, retry } = useDraft(caseId, kind, { layout, mask }, from, overrides)
  const printing = useExport(caseId)
  const zoom = useZoom(rendered?.pdf.pages[0])
  const gapsHeading = useRef<HTMLHeadingElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  useFieldOfAddress(desk, kind)
  const [gap, setGap] = useState<string>()
  const paragraphs = useMemo(
    () => (rendered === undefined ? NO_PARAGRAPHS : paragraphsOf(rendered.draft, rendered.layout)),
    [rendered],
  )
  const paragraph = [...paragraphs.values()].find(
    ({ key, override }) => props.paragraph === key || (override && props.paragraph === override.id),
  )
  const guide = usePaperGuide(kind)
  const afterPrinting = guide && <AfterPrinting kind={kind} guide={guide} from={from} />

  return (
    <div className={classes.desk} ref={desk}>
      <PaperBar
        kind={kind}
        onKind={onKind}
        layout={layout}
        onLayout={setLayout}
        mask={mask}
        onMask={setMask}
        isRedrafting={busy && rendered !== undefined}
        zoom={zoom}
      >
        <ExportMenu
          disabled={rendered === undefined || busy}
          busy={printing.busy}
          onExport={(wanted) =>
            rendered && printing.start(rendered.draftId, rendered.draft.gaps.length, wanted)
          }
        />
      </PaperBar>
      <PaperSheets
        rendered={rendered}
        busy={busy}
        zoom={zoom}
        gap={gap}
        onGap={setGap}
        paragraphs={paragraphs}
        paragraph={paragraph?.key}
        onParagraph={onParagraph}
      />
      <div className={classes.side}>
        {error !== undefined && (
          <Alert color="seal" role="alert">
            <Text mb={8}>{text('failed', { reason: sentence(error) })}</Text>
            <Button variant="default" onClick={retry}>
              {text('retry')}
            </Button>
          </Alert>
        )}
        <FailureAlert error={printing.error} />
        {printing.exported !== undefined && (
          <ExportedPaper
            exported={printing.exported}
            onDismiss={printing.dismiss}
            onGaps={() => {
              printing.dismiss()
              gapsHeading.current?.focus()
            }}
          >
            {afterPrinting}
          </ExportedPaper>
        )}
        {paragraph !== undefined && rendered?.draft.masked === true && (
          <MaskedWording
            key={paragraph.id}
            paragraph={paragraph}
            onWhole={() => setMask('none')}
            onClose={() => onParagraph(undefined)}
          />
        )}
        {paragraph !== undefined && rendered?.draft.masked !== true && (
          <OwnWording
            key={paragraph.id}
            paper={kind}
            layout={layout}
            paragraph={paragraph}
            onClose={() => onParagraph(undefined)}
          />
        )}
        {rendered !== undefined && (
          <>
            <GapList
              heading={gapsHeading}
              gaps={gapsInPageOrder(rendered.draft.gaps, rendered.places)}
              order={rendered.from}
              selected={gap}
              onSelect={setGap}
            />
            <RewrittenList
              paragraphs={paragraphs}
              orphans={orphansOf(rendered.draft)}
              onSelect={onParagraph}
            />
            <WarningList warnings={rendered.draft.warnings} order={rendered.from} />
            {guide !== undefined && (
              <div>
                <HeadingNotes draft={rendered.draft} guide={guide} />
                {printing.exported === undefined && (
                  <Section title={text('afterPrinting.title')}>{afterPrinting}</Section>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </div>
  )
}
