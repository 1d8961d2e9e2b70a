import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconMessageCircle } from '@tabler/icons-react'
import { type DragEvent, type ReactElement, type ReactNode, useState } from 'react'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import type { ElementAnswer, Met } from '../../../../shared/law/law-answer'
import { useAutosaveFields } from '../../database/commands/use-autosave-field'
import { useRecord } from '../../database/queries/use-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'
import { CellSign } from './cell-sign'
import { cellLink, markingId, toggleMark } from './markings'
import classes from './matrix.module.css'

/** What a dragged exhibit carries; other things dropped here mean nothing. */
export const EXHIBIT_DRAG = 'application/x-leakdocket-exhibit'

export interface MatrixExhibit {
  readonly id: string
  /** 证据编号 */
  readonly number: string
  readonly title: string
}

interface MatrixRowProps {
  readonly wordingId: string
  readonly element: ArticleVersion['elements'][number]
  /** What the case says to it; absent where the article was not compared with it. */
  readonly answer: ElementAnswer | undefined
  readonly exhibits: readonly MatrixExhibit[]
  /** What makes a cell the one that Tab leads to, or another one. */
  readonly cell: (column: number) => { readonly tabIndex: number; readonly 'data-cell': string }
  /** The incidents that show it, and what can still be answered. */
  readonly children: ReactNode
}

const signs: Record<Met, { readonly Icon: typeof IconCircleCheck; readonly colour: string }> = {
  yes: { Icon: IconCircleCheck, colour: 'var(--accent)' },
  claimed: { Icon: IconMessageCircle, colour: 'var(--ink-soft)' },
  open: { Icon: IconCircleDashed, colour: 'var(--ink-soft)' },
  no: { Icon: IconCircleX, colour: 'var(--seal)' },
}

/** One element: whether it is shown, what would close the gap, and the exhibits that go with it. */
export function MatrixRow(props: MatrixRowProps): ReactElement {
  const { wordingId, element, answer, exhibits, cell, children } = props
  const text = useText('law')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const [over, setOver] = useState(false)
  const id = markingId(wordingId, element.id)
  const stored = useRecord('marking', id)
  const { values, set, state, error } = useAutosaveFields('marking', stored ?? { id }, [
    'article',
    'element',
    'evidence',
  ])
  const marked = values.evidence ?? []
  const mark = (evidence: readonly string[]) =>
    set({ article: wordingId, element: element.id, evidence: [...evidence] })

  const carriesExhibit = (event: DragEvent) => event.dataTransfer.types.includes(EXHIBIT_DRAG)
  const met = answer?.met ?? 'open'
  const { Icon, colour } = signs[met]
  return (
    <tr
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!carriesExhibit(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!carriesExhibit(event)) return
        event.preventDefault()
        setOver(false)
        const exhibit = event.dataTransfer.getData(EXHIBIT_DRAG)
        if (!marked.includes(exhibit)) mark([...marked, exhibit])
      }}
    >
      <th scope="row" className={classes.rowHead}>
        <div className={classes.element}>
          <Icon size={20} stroke={1.75} color={colour} aria-hidden />
          <div>
            <p>{language === 'zh-CN' ? element.zh : element.en}</p>
            <Text fz="sm" c="dimmed">
              <span className={classes.met}>{text(`elements.met.${met}`)}</span>
              {text(`elements.metHint.${met}`)}
            </Text>
            {met !== 'yes' && element.evidenceHintZh !== '' && (
              <Text fz="sm" lang="zh-CN">
                {text('elements.hint', { hint: element.evidenceHintZh })}
              </Text>
            )}
            {children}
            {state === 'failed' && (
              <Text fz="sm" c="var(--mantine-color-error)" role="alert">
                {sentence(error)}
              </Text>
            )}
          </div>
        </div>
      </th>
      {exhibits.map((exhibit, column) => {
        const link = cellLink(exhibit.id, answer?.evidence ?? [], marked)
        return (
          <td key={exhibit.id}>
            <button
              type="button"
              className={classes.mark}
              aria-pressed={marked.includes(exhibit.id)}
              aria-label={text(`matrix.cell.${link}`, { number: exhibit.number })}
              onClick={() => mark(toggleMark(marked, exhibit.id))}
              {...cell(column)}
            >
              <CellSign link={link} />
            </button>
          </td>
        )
      })}
    </tr>
  )
}
