import { Button, Text, Title } from '@mantine/core'
import { type ReactElement, useId, useMemo } from 'react'
import type { Case } from '../../../../shared/domain/case'
import type { Article, ArticleVersion } from '../../../../shared/law/catalogue'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { useCaseNavigation } from '../../app/case-navigation'
import { today } from '../../components/today'
import { useLanguage, useText } from '../../text/use-text'
import classes from './law.module.css'
import { notLawThen } from './law-of-then'
import { splitReason } from './split-reason'
import { useVersionDays } from './use-version-days'

interface ArticleReasonsProps {
  readonly article: Article
  readonly version: ArticleVersion
  readonly answer: LawAnswer | undefined
  readonly case: Case | undefined
  readonly onVersion: (versionId: string) => void
}

/** Why a wording is suggested for this case, or why not. */
export function ArticleReasons(props: ArticleReasonsProps): ReactElement {
  const { version, answer, case: it } = props
  const text = useText('law')
  const language = useLanguage()
  const { go } = useCaseNavigation()
  const headingId = useId()
  const offered = answer?.articles.find(({ id }) => id === version.id)
  if (offered === undefined) return <NotOffered {...props} />
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId}>
        {text('why.title')}
      </Title>
      {language === 'en' && (
        <Text fz="sm" c="dimmed">
          {text('inChinese')}
        </Text>
      )}
      <ul className={classes.reasons}>
        {offered.why.map(({ incident, text: whole }) => {
          const { reason, notes, absences } = splitReason(whole)
          const title = it?.incidents.find(({ id }) => id === incident)?.title
          return (
            <li key={`${incident} ${whole}`}>
              <p lang="zh-CN">{reason}</p>
              {notes.length + absences.length > 0 && (
                <ul className={classes.bullets} lang="zh-CN">
                  {[...notes, ...absences].map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              )}
              {title !== undefined && (
                <button type="button" className={classes.link} onClick={() => go('incidents', { incident })}>
                  {text('why.toIncident', { title })}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function NotOffered({ article, version, answer, case: it, onVersion }: ArticleReasonsProps): ReactElement {
  const text = useText('law')
  const daysOf = useVersionDays()
  const headingId = useId()
  const absences = useMemo(() => (it === undefined ? [] : notLawThen(article, it, today())), [article, it])
  const others = article.versions.filter(
    ({ id }) => id !== version.id && answer?.articles.some((offered) => offered.id === id),
  )
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId}>
        {text('why.notTitle')}
      </Title>
      {others.length === 0 && absences.length === 0 && <p>{text('why.notOffered')}</p>}
      <ul className={classes.bullets}>
        {others.map((other) => (
          <li key={other.id}>
            {text('why.otherWording', { days: daysOf(other) })}{' '}
            <Button variant="default" size="compact-sm" onClick={() => onVersion(other.id)}>
              {text('why.showOther')}
            </Button>
          </li>
        ))}
        {absences.map(({ text: absence, incidents }) => (
          <li key={absence} lang="zh-CN">
            {`${incidents.map((title) => `“${title}”`).join('、')}：${absence}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
