import { Text, Title, UnstyledButton } from '@mantine/core'
import { IconBookmarkFilled } from '@tabler/icons-react'
import { type ReactElement, useId } from 'react'
import { useLanguage, useText } from '../../text/use-text'
import { arabicNumber } from './arabic-number'
import classes from './law.module.css'
import { shortLaw } from './short-law'

/** An article in a list: enough to recognise it. */
export interface ListedArticle {
  /** Id of the wording. */
  readonly id: string
  readonly law: string
  readonly lawEn: string
  readonly number: string
  /** Below: why it is here, or what it says, in the language of the screen where there is such a text. */
  readonly line: string
  readonly cited: boolean
}

interface ArticleListProps {
  readonly title: string
  readonly articles: readonly ListedArticle[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** Articles to choose from, with a sign at those that papers cite. */
export function ArticleList({ title, articles, selected, onSelect }: ArticleListProps): ReactElement | null {
  const text = useText('law')
  const language = useLanguage()
  const headingId = useId()
  if (articles.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId} className={classes.listTitle}>
        {title}
        <Text component="span" c="dimmed" fz="sm" fw={400}>
          {text('supportCount', { count: articles.length })}
        </Text>
      </Title>
      <ul className={classes.list}>
        {articles.map(({ id, law, lawEn, number, line, cited }) => (
          <li key={id}>
            <UnstyledButton
              className={classes.listed}
              aria-pressed={id === selected}
              onClick={() => onSelect(id)}
            >
              <span className={classes.listedName} lang="zh-CN">
                {`${shortLaw(law)} ${number}`}
                {cited && (
                  <span className={classes.citedMark} lang={language}>
                    <IconBookmarkFilled size={14} aria-hidden />
                    {text('cited')}
                  </span>
                )}
              </span>
              {language === 'en' && (
                <span className={classes.listedLine}>{`${lawEn}, art. ${arabicNumber(number)}`}</span>
              )}
              <span className={classes.listedLine}>{line}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
