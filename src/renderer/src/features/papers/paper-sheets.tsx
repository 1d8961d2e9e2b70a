import { Text } from '@mantine/core'
import { type ReactElement, useEffect, useRef } from 'react'
import { useText } from '../../text/use-text'
import { DraftAsText } from './draft-as-text'
import { PaperPage } from './paper-page'
import classes from './papers.module.css'
import { ParagraphHandles } from './paragraph-handles'
import type { Paragraph } from './paragraphs'
import type { RenderedDraft } from './use-draft'
import type { Zoom } from './use-zoom'

interface PaperSheetsProps {
  /** Absent until the first draft is ready. */
  readonly rendered: RenderedDraft | undefined
  readonly busy: boolean
  readonly zoom: Zoom
  /** Field of the gap that is looked at. */
  readonly gap: string | undefined
  readonly onGap: (field: string) => void
  /** Those that can be rewritten in this version of the paper. */
  readonly paragraphs: ReadonlyMap<string, Paragraph>
  /** Key of the paragraph that is being rewritten. */
  readonly paragraph: string | undefined
  readonly onParagraph: (key: string) => void
}

/** The pages of a paper, with its gaps marked on them. */
export function PaperSheets(props: PaperSheetsProps): ReactElement {
  const { rendered, busy, zoom, gap, onGap, paragraphs, paragraph, onParagraph } = props
  const text = useText('papers')
  const pane = useRef<HTMLElement>(null)

  useEffect(() => {
    if (gap === undefined) return
    const mark = pane.current?.querySelector(`[data-gap="${CSS.escape(gap)}"]`)
    mark?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [gap])

  const places = rendered?.blockPlaces.filter(({ key }) => paragraphs.has(key)) ?? []
  const tabStop = places.find(({ key }) => key === paragraph) ?? places[0]
  const question = (field: string) => rendered?.draft.gaps.find((it) => it.field === field)?.question ?? ''
  return (
    <section
      ref={pane}
      className={classes.pane}
      data-field="paper"
      // A pane that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={
        rendered === undefined
          ? text('title')
          : text('sheet.label', { title: rendered.draft.title, pages: rendered.pages })
      }
    >
      <div ref={zoom.ref} className={classes.sheets}>
        {rendered === undefined ? (
          <Text c="dimmed" ta="center" pt="xl">
            {busy && text('drafting')}
          </Text>
        ) : (
          <>
            {rendered.pdf.pages.map((size, index) => (
              <PaperPage
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number; keeping it keeps the old drawing until the new one is there
                key={index}
                pdf={rendered.pdf}
                number={index + 1}
                size={size}
                scale={zoom.scale}
                label={text('sheet.page', { page: index + 1, pages: rendered.pages })}
              >
                <ParagraphHandles
                  places={places.filter(({ page }) => page === index + 1)}
                  scale={zoom.scale}
                  paragraphs={paragraphs}
                  selected={paragraph}
                  tabStop={tabStop?.page === index + 1 ? tabStop.key : undefined}
                  onSelect={onParagraph}
                />
                {rendered.places
                  .filter(({ page }) => page === index + 1)
                  .map(({ field, xPt, yPt, widthPt, heightPt }) => (
                    // The list at the side is the way for the keyboard; these are for the mouse.
                    <button
                      key={`${field} ${xPt} ${yPt}`}
                      type="button"
                      tabIndex={-1}
                      className={classes.gapMark}
                      data-gap={field}
                      data-selected={field === gap || undefined}
                      aria-hidden
                      title={question(field)}
                      onClick={() => onGap(field)}
                      style={{
                        left: xPt * zoom.scale,
                        top: yPt * zoom.scale,
                        width: widthPt * zoom.scale,
                        height: heightPt * zoom.scale,
                      }}
                    />
                  ))}
              </PaperPage>
            ))}
            <DraftAsText draft={rendered.draft} label={text('sheet.text')} />
          </>
        )}
      </div>
    </section>
  )
}
