import { Text, Title } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import { useText } from '../../text/use-text'
import { ArticleText } from './article-text'
import { compareParagraphs } from './compare-texts'
import classes from './law.module.css'
import { useVersionDays } from './use-version-days'

interface VersionComparisonProps {
  readonly older: ArticleVersion
  readonly newer: ArticleVersion
}

/** Two wordings of an article side by side, with what differs marked in both. */
export function VersionComparison({ older, newer }: VersionComparisonProps): ReactElement {
  const text = useText('law')
  const daysOf = useVersionDays()
  const compared = useMemo(() => compareParagraphs(older.paragraphs, newer.paragraphs), [older, newer])
  const isSame = older.paragraphs.join('\n') === newer.paragraphs.join('\n')
  return (
    <>
      <Text fz="sm" c="dimmed">
        {text(isSame ? 'versions.same' : 'versions.hint')}
      </Text>
      <div className={classes.comparison}>
        {[
          { version: older, paragraphs: compared.before },
          { version: newer, paragraphs: compared.after },
        ].map(({ version, paragraphs }) => (
          <section key={version.id} aria-label={daysOf(version)}>
            <Title order={4} fz="md" lang="zh-CN">
              {version.number}
            </Title>
            <Text fz="sm" c="dimmed">
              {daysOf(version)}
            </Text>
            <ArticleText paragraphs={paragraphs} />
          </section>
        ))}
      </div>
    </>
  )
}
