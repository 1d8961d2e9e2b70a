import { Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconChecks } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import { useLanguage, useText } from '../../text/use-text'
import { arabicNumber } from './arabic-number'
import classes from './law.module.css'
import { useVersionDays } from './use-version-days'

/** What an article is: its law, number, days, who made it, and how well its text was checked. */
export function ArticleFacts({ version }: { readonly version: ArticleVersion }): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  const daysOf = useVersionDays()
  const checked = version.verification === 'two_or_more_sources'
  const Icon = checked ? IconChecks : IconAlertTriangle
  const facts = [
    daysOf(version),
    text('article.issuedBy', { by: version.issuedBy }),
    ...(version.documentNumberVerified && version.documentNumber !== ''
      ? [text('article.documentNumber', { number: version.documentNumber })]
      : []),
    ...(version.edition === undefined ? [] : [text('article.edition', { edition: version.edition })]),
  ]
  return (
    <>
      <Title order={2} lang="zh-CN">
        {`《${version.law}》${version.number}`}
      </Title>
      {language === 'en' && (
        <Text c="dimmed">{`${version.lawEn}, art. ${arabicNumber(version.number)}`}</Text>
      )}
      <Text fz="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      <p className={classes.verification} data-checked={checked || undefined}>
        <Icon size={18} stroke={1.75} aria-hidden />
        {text(`verification.${version.verification}`)}
      </p>
    </>
  )
}
