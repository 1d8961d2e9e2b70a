import { Badge, Text } from '@mantine/core'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Filing } from '../../../../shared/domain/filing'
import listClasses from '../../components/components.module.css'
import { formatMoment } from '../../components/format-date'
import { moveFocus } from '../../components/move-focus'
import { useLanguage, useText } from '../../text/use-text'
import classes from './filings.module.css'

interface FilingListProps {
  readonly filings: readonly Filing[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** One line a hand-in, in the order of time. */
export function FilingList({ filings, selected, onSelect }: FilingListProps): ReactElement {
  const text = useText('filings')
  const word = useText('vocabulary')
  const language = useLanguage()
  return (
    <ul className={listClasses.list} onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event)}>
      {filings.map(({ id, to, kind, handedInAt, receiptNumber, answer = 'none' }) => (
        <li key={id}>
          <button
            type="button"
            className={`${listClasses.row} ${classes.row}`}
            aria-current={id === selected || undefined}
            onClick={() => onSelect(id)}
          >
            <span className={classes.day}>{formatMoment(handedInAt, language)}</span>
            <span className={classes.what}>
              <span className={classes.to}>{to}</span>
              <Text component="span" size="sm" c="dimmed">
                {[word(`document.${kind}`), receiptNumber && text('receipt', { number: receiptNumber })]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </span>
            <Badge component="span">{word(`answer.${answer}`)}</Badge>
          </button>
        </li>
      ))}
    </ul>
  )
}
