import { NativeSelect, Text, TextInput } from '@mantine/core'
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Article } from '../../../../shared/law/catalogue'
import { today } from '../../components/today'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleList, type ListedArticle } from './article-list'
import classes from './law.module.css'
import { lawTitles, searchArticles } from './search-articles'

interface ArticleSearchProps {
  readonly articles: readonly Article[]
  /** Whose wording is shown; today where it is not known. */
  readonly day: IsoDate | undefined
  readonly isCited: (key: string) => boolean
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** All articles of the catalogue, found by words, by number and by law. */
export function ArticleSearch({
  articles,
  day,
  isCited,
  selected,
  onSelect,
}: ArticleSearchProps): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [law, setLaw] = useState('')
  const words = useDeferredValue(query)
  const found = useMemo(
    () => searchArticles(articles, words, law === '' ? null : law, day ?? today()),
    [articles, words, law, day],
  )
  const titles = useMemo(() => lawTitles(articles), [articles])

  return (
    <>
      <div className={classes.searchFields}>
        <TextInput
          type="search"
          label={text('search.label', { count: articles.length })}
          placeholder={text('search.placeholder')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <NativeSelect
          label={text('search.law')}
          value={law}
          onChange={(event) => setLaw(event.currentTarget.value)}
          data={[
            { value: '', label: text('search.allLaws') },
            ...titles.map((it) => ({ value: it, label: it })),
          ]}
        />
      </div>
      {/* Always mounted, so a screen reader announces how much was found. */}
      <Text role="status" fz="sm" c="dimmed">
        {found.length === 0 ? text('search.none') : ''}
      </Text>
      <ArticleList
        title={text('search.results')}
        articles={found.map(
          ({ article, version }): ListedArticle => ({
            id: version.id,
            law: version.law,
            lawEn: version.lawEn,
            number: version.number,
            line: language === 'en' ? version.plainEn : (version.paragraphs[0] ?? version.plainZh),
            cited: isCited(article.key),
          }),
        )}
        selected={selected}
        onSelect={onSelect}
      />
    </>
  )
}
