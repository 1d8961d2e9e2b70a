import { Text, Title } from '@mantine/core'
import { type ReactElement, type ReactNode, useId } from 'react'
import type { SeedQuestion } from '../../../../shared/law/seed-questions'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleLinks } from './article-links'
import { findWording } from './find-wording'
import classes from './law.module.css'
import type { ShippedLaw } from './use-law'

interface WorkedExampleProps {
  readonly question: SeedQuestion
  readonly law: ShippedLaw
  readonly onOpenArticle: (id: string) => void
}

/** One question: what the law of today says to it, and what people were told before. */
export function WorkedExample({ question, law, onOpenArticle }: WorkedExampleProps): ReactElement {
  const text = useText('law')
  const word = useText('vocabulary')
  const language = useLanguage()
  const said = language === 'en' ? question.en : question
  const penalties = question.penaltyOf.flatMap((key) => findWording(law, key)?.version ?? [])
  return (
    <article className={classes.article}>
      <Title order={2}>{said.question}</Title>
      <p>{text('examples.situation', { situation: said.situation })}</p>
      <Part title={text('examples.says')}>
        <ul className={classes.bullets}>
          {said.say.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <ArticleLinks ids={question.expect} law={law} onOpen={onOpenArticle} />
      </Part>
      {penalties.length > 0 && (
        <Part title={text('examples.penalty')}>
          <ul className={classes.bullets} lang="zh-CN">
            {penalties.map(({ id, number, penalty }) => (
              <li key={id}>{`${number}：${penalty}`}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={text('examples.papers')}>
        <p>{question.route.map((kind) => word(`document.${kind}`)).join(language === 'en' ? ', ' : '、')}</p>
      </Part>
      <div className={classes.corrected}>
        <Part title={text('examples.corrected')}>
          <p>{said.corrected}</p>
        </Part>
      </div>
      <Text fz="sm" c="dimmed">
        {text('examples.note')}
      </Text>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId}>
        {title}
      </Title>
      {children}
    </section>
  )
}
