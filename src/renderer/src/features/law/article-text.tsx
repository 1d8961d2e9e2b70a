import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { chineseNumeral } from '../../../../shared/drafting/chinese-numerals'
import { useLanguage, useText } from '../../text/use-text'
import type { TextPart } from './compare-texts'
import classes from './law.module.css'

interface ArticleTextProps {
  /** One string or one compared paragraph a 款. */
  readonly paragraphs: readonly (string | readonly TextPart[])[]
}

/** The official text, each 款 with its number in the margin; 项 stand on lines of their own. */
export function ArticleText({ paragraphs }: ArticleTextProps): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  return (
    <ol className={classes.paragraphs} lang="zh-CN">
      {paragraphs.map((paragraph, index) => {
        const number = index + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
          <li key={index} className={classes.paragraph}>
            {paragraphs.length > 1 && (
              <Text component="span" className={classes.paragraphNumber} lang={language}>
                {text('article.paragraph', {
                  number: language === 'zh-CN' ? chineseNumeral(number) : number,
                })}
              </Text>
            )}
            <p className={classes.paragraphText}>
              {typeof paragraph === 'string' ? paragraph : <Compared parts={paragraph} />}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Compared({ parts }: { readonly parts: readonly TextPart[] }): ReactElement {
  return (
    <>
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
          <mark key={index} className={classes.only}>
            {part.text}
          </mark>
        ),
      )}
    </>
  )
}
