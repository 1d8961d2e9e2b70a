import type { ReactElement } from 'react'
import type { SeedQuestion } from '../../../../shared/law/seed-questions'
import { useLanguage, useText } from '../../text/use-text'
import classes from './law.module.css'

interface ExampleListProps {
  readonly questions: readonly SeedQuestion[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** The nine questions, to choose from. */
export function ExampleList({ questions, selected, onSelect }: ExampleListProps): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  return (
    <nav aria-label={text('modes.examples')}>
      <ol className={classes.list}>
        {questions.map((question) => {
          const said = language === 'en' ? question.en : question
          return (
            <li key={question.id}>
              <button
                type="button"
                className={classes.listed}
                aria-pressed={question.id === selected}
                onClick={() => onSelect(question.id)}
              >
                {said.question}
                <span className={classes.listedLine}>{said.situation}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
