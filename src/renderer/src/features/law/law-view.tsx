import { Alert, Button, SegmentedControl, Text } from '@mantine/core'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { formatDay } from '../../components/format-date'
import { useCase } from '../../database/queries/use-case'
import { usePortableCase } from '../../database/queries/use-portable-case'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleSearch } from './article-search'
import { ExampleList } from './example-list'
import { FigureContents, figureGroupsOf } from './figure-contents'
import { FiguresPanel } from './figures-panel'
import { findWording } from './find-wording'
import classes from './law.module.css'
import { OfferedArticles } from './offered-articles'
import { SelectedArticle } from './selected-article'
import { useCitations } from './use-citations'
import { useLaw } from './use-law'
import { WorkedExample } from './worked-example'

const modes = ['offered', 'search', 'figures', 'examples'] as const
type Mode = (typeof modes)[number]

/** Which articles may apply and why, beside their text in the wording of the day. */
export function LawView(): ReactElement | null {
  const text = useText('law')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const { caseId, search, select } = useCaseNavigation()
  const from = usePortableCase()
  const theCase = useCase()
  const { catalogue, answer, error, retry } = useLaw(caseId, from)
  const citations = useCitations(theCase?.citations, answer?.articles ?? [])
  const reading = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [chosenMode, setMode] = useState<Mode>('offered')
  const [example, setExample] = useState<string>()

  const isListAsked = search.field === 'citations'
  const isListThere = catalogue !== undefined && answer !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` and `select` change with the address itself
  useEffect(() => {
    if (!isListAsked || !isListThere) return
    setMode('offered')
    const { field: _done, ...rest } = search
    select(rest)
    const within = (selector: string) => list.current?.querySelector<HTMLElement>(selector)
    const target = within('[aria-pressed="true"]') ?? within('button')
    target?.focus()
  }, [isListAsked, isListThere])

  const problem = error !== undefined && (
    <Alert color="seal" role="alert">
      <Text mb={8}>{text('failed', { reason: sentence(error) })}</Text>
      <Button variant="default" onClick={retry}>
        {text('retry')}
      </Button>
    </Alert>
  )
  if (!theCase || catalogue === undefined) return problem || null

  const shownModes = modes.filter(
    (it) => it !== 'figures' || (answer !== undefined && figureGroupsOf(answer).length > 0),
  )
  const mode = shownModes.includes(chosenMode) && !isListAsked ? chosenMode : 'offered'
  const selected = search.article ?? answer?.articles[0]?.id
  const shownKey = selected && findWording(catalogue, selected)?.article.key
  const choose = (article: string) => {
    select({ article })
    showIfOutOfSight(reading.current)
  }
  const open = (article: string) => {
    choose(article)
    setMode('search')
  }
  const question = catalogue.questions.find(({ id }) => id === example) ?? catalogue.questions[0]
  const readingKey = { offered: shownKey, search: shownKey, figures: mode, examples: question?.id }[mode]
  return (
    <div className={classes.view}>
      {problem}
      <SegmentedControl
        aria-label={text('modes.label')}
        className={classes.modes}
        value={mode}
        onChange={setMode}
        data={shownModes.map((value) => ({ value, label: text(`modes.${value}`) }))}
      />
      <div className={classes.columns}>
        <div ref={list} className={classes.column}>
          {mode === 'figures' && answer !== undefined && <FigureContents answer={answer} />}
          {mode === 'examples' && question !== undefined && (
            <ExampleList
              questions={catalogue.questions}
              selected={question.id}
              onSelect={(id) => {
                setExample(id)
                showIfOutOfSight(reading.current)
              }}
            />
          )}
          {mode === 'search' && (
            <ArticleSearch
              articles={catalogue.articles}
              day={answer?.day}
              isCited={citations.isCited}
              selected={selected}
              onSelect={choose}
            />
          )}
          {mode === 'offered' && (
            <OfferedArticles
              catalogue={catalogue}
              answer={answer}
              isEmpty={from !== undefined && 'missing' in from}
              citations={citations}
              selected={selected}
              onSelect={choose}
            />
          )}
        </div>
        {/* Another article starts at its top again. */}
        <div ref={reading} key={readingKey} className={classes.column}>
          {mode === 'figures' && answer !== undefined && (
            <FiguresPanel answer={answer} catalogue={catalogue} onOpenArticle={open} />
          )}
          {mode === 'examples' && question !== undefined && (
            <WorkedExample question={question} law={catalogue} onOpenArticle={open} />
          )}
          {(mode === 'offered' || mode === 'search') && (
            <SelectedArticle
              catalogue={catalogue}
              answer={answer}
              from={from}
              id={selected}
              citations={citations}
              onSelect={choose}
            />
          )}
        </div>
      </div>
      <p className={classes.note}>{text('notAdvice', { day: formatDay(catalogue.checkedOn, language) })}</p>
    </div>
  )
}

/** In a narrow or magnified window the article stands below the whole list. */
function showIfOutOfSight(column: HTMLElement | null): void {
  if (column !== null && column.getBoundingClientRect().top > window.innerHeight / 2) {
    column.scrollIntoView({ block: 'start' })
  }
}
