import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { LawAnswer, OfferedArticle } from '../../../../shared/law/law-answer'
import { useCaseNavigation } from '../../app/case-navigation'
import { EmptyState } from '../../components/empty-state'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleList, type ListedArticle } from './article-list'
import { findWording } from './find-wording'
import { NotSuggested } from './not-suggested'
import type { Citations } from './use-citations'
import type { ShippedLaw } from './use-law'

interface OfferedArticlesProps {
  readonly catalogue: ShippedLaw
  readonly answer: LawAnswer | undefined
  /** There is no incident yet, so nothing can be suggested. */
  readonly isEmpty: boolean
  readonly citations: Citations
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** The articles that papers cite, and the other suggestions below. */
export function OfferedArticles(props: OfferedArticlesProps): ReactElement {
  const { catalogue, answer, isEmpty, citations, selected, onSelect } = props
  const text = useText('law')
  const language = useLanguage()
  const { go } = useCaseNavigation()
  if (isEmpty || answer?.articles.length === 0) {
    return (
      <EmptyState
        title={text('noneOffered.title')}
        explanation={text('noneOffered.body')}
        action={<Button onClick={() => go('incidents')}>{text('noneOffered.action')}</Button>}
      />
    )
  }
  if (answer === undefined) return <Text role="status">{text('evaluating')}</Text>

  const listed = (it: OfferedArticle): ListedArticle => {
    const version = findWording(catalogue, it.id)?.version
    return {
      id: it.id,
      law: it.law,
      lawEn: version?.lawEn ?? '',
      number: it.number,
      // Reasons are written in Chinese only; the plain sentence says at least what the article is about.
      line: (language === 'en' ? version?.plainEn : it.why[0]?.text) ?? '',
      cited: citations.isCited(it.key),
    }
  }
  const offeredKeys = new Set(answer.articles.map(({ key }) => key))
  const added = catalogue.articles
    .filter(({ key }) => citations.isCited(key) && !offeredKeys.has(key))
    .flatMap(({ versions }) => versions.slice(-1))
    .map(({ id, law, lawEn, number, plainZh, plainEn }) => ({
      id,
      law,
      lawEn,
      number,
      line: language === 'en' ? plainEn : plainZh,
      cited: true,
    }))
  const isFirst = (it: OfferedArticle) => (citations.chosen ? citations.isCited(it.key) : it.lead)
  const list = { selected, onSelect }
  return (
    <>
      <div>
        <Text fz="sm" c="dimmed">
          {citations.chosen ? text('chosenNow', { count: citations.count }) : text('suggestedNow')}
        </Text>
        {citations.chosen && (
          <Button variant="default" size="compact-sm" mt={4} onClick={citations.useSuggested}>
            {text('backToSuggested')}
          </Button>
        )}
      </div>
      <ArticleList
        {...list}
        title={text(citations.chosen ? 'picked' : 'lead')}
        articles={[...answer.articles.filter(isFirst).map(listed), ...added]}
      />
      <NotSuggested articles={answer.articles} />
      <ArticleList
        {...list}
        title={text(citations.chosen ? 'otherOffered' : 'support')}
        articles={answer.articles.filter((it) => !isFirst(it)).map(listed)}
      />
    </>
  )
}
