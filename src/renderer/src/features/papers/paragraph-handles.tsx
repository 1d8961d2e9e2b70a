import type { KeyboardEvent, ReactElement } from 'react'
import type { BlockPlace } from '../../../../shared/contract/block-place'
import { useText } from '../../text/use-text'
import { opening } from './opening'
import classes from './papers.module.css'
import type { Paragraph } from './paragraphs'

interface ParagraphHandlesProps {
  /** Places on one page. */
  readonly places: readonly BlockPlace[]
  /** CSS pixels a point. */
  readonly scale: number
  readonly paragraphs: ReadonlyMap<string, Paragraph>
  readonly selected: string | undefined
  /** The one that Tab leads to; the arrow keys lead to the others. */
  readonly tabStop: string | undefined
  readonly onSelect: (key: string) => void
}

/** One button over each paragraph of a page that can be rewritten; those that were have a line at the margin. */
export function ParagraphHandles(props: ParagraphHandlesProps): ReactElement {
  const { places, scale, paragraphs, selected, tabStop, onSelect } = props
  const text = useText('papers')
  return (
    <>
      {places.map(({ key, isCell, xPt, yPt, widthPt, heightPt }) => {
        const paragraph = paragraphs.get(key)
        const state = paragraph?.override === undefined ? 'generated' : paragraph.override.state
        return (
          <button
            key={key}
            type="button"
            tabIndex={key === tabStop ? 0 : -1}
            className={classes.paragraph}
            data-paragraph={key}
            data-cell={isCell || undefined}
            data-selected={key === selected || undefined}
            data-rewritten={state !== 'generated' || undefined}
            aria-label={text(`own.handle_${state}`, { text: opening(paragraph?.text ?? '') })}
            aria-expanded={key === selected}
            title={text(`own.hint_${state}`)}
            onClick={() => onSelect(key)}
            onKeyDown={moveAmongParagraphs}
            style={{
              left: xPt * scale,
              top: yPt * scale,
              width: widthPt * scale,
              height: heightPt * scale,
            }}
          />
        )
      })}
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveAmongParagraphs(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  event.preventDefault()
  const pane = event.currentTarget.closest('section')
  const all = [...(pane?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [])]
  const next = all[all.indexOf(event.currentTarget) + step]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
