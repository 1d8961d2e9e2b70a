import { Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { IconBookmark, IconBookmarkOff } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import type { Article, ArticleVersion } from '../../../../shared/law/catalogue'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleFacts } from './article-facts'
import { ArticleText } from './article-text'
import classes from './law.module.css'
import { useVersionDays } from './use-version-days'
import { VersionComparison } from './version-comparison'

interface ArticlePanelProps {
  readonly article: Article
  readonly version: ArticleVersion
  readonly cited: boolean
  readonly onCite: (cite: boolean) => void
  readonly onVersion: (versionId: string) => void
  /** What it has to do with this case. */
  readonly children: ReactNode
}

/** One article in one wording: its text first, then what it has to do with this case. */
export function ArticlePanel(props: ArticlePanelProps): ReactElement {
  const { version, cited, onCite, children } = props
  const text = useText('law')
  const language = useLanguage()
  const headingId = useId()
  const plain = language === 'zh-CN' ? version.plainZh : version.plainEn
  return (
    <div className={classes.article}>
      <ArticleFacts version={version} />
      <Group gap="sm">
        <Button
          variant={cited ? 'default' : 'filled'}
          leftSection={
            cited ? (
              <IconBookmarkOff size={18} stroke={1.75} aria-hidden />
            ) : (
              <IconBookmark size={18} stroke={1.75} aria-hidden />
            )
          }
          onClick={() => onCite(!cited)}
        >
          {text(cited ? 'uncite' : 'cite')}
        </Button>
      </Group>
      {plain !== '' && (
        <div className={classes.plain}>
          <Text fw={600} fz="sm">
            {text('article.plain')}
          </Text>
          <p>{plain}</p>
        </div>
      )}
      <section aria-labelledby={headingId}>
        <Title order={3} id={headingId}>
          {text('article.official')}
        </Title>
        {version.verification === 'excerpt_or_partial' && (
          <Text fz="sm" c="var(--seal)">
            {text('article.partial')}
          </Text>
        )}
        <Versions article={props.article} version={version} onVersion={props.onVersion} />
        {version.penalty !== '' && (
          <Text fz="sm" mt="sm" lang="zh-CN">
            {`${text('article.penalty')}：${version.penalty}`}
          </Text>
        )}
      </section>
      {children}
      <details className={classes.sources}>
        <summary>{text('article.sources')}</summary>
        <ul>
          {version.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        {version.notes !== '' && <p>{version.notes}</p>}
      </details>
    </div>
  )
}

/** The text, or two wordings of it beside each other where there are several. */
function Versions({
  article,
  version,
  onVersion,
}: Pick<ArticlePanelProps, 'article' | 'version' | 'onVersion'>): ReactElement {
  const text = useText('law')
  const daysOf = useVersionDays()
  const [comparing, setComparing] = useState(false)
  const place = article.versions.findIndex((it) => it.id === version.id)
  const neighbour = article.versions[place - 1] ?? article.versions[place + 1]
  if (neighbour === undefined) return <ArticleText paragraphs={version.paragraphs} />

  const [older, newer] =
    neighbour.effectiveFrom < version.effectiveFrom ? [neighbour, version] : [version, neighbour]
  return (
    <>
      <Group gap="sm" align="end" my="sm">
        <NativeSelect
          label={text('versions.label')}
          value={version.id}
          onChange={(event) => onVersion(event.currentTarget.value)}
          data={article.versions.map((it) => ({ value: it.id, label: daysOf(it) }))}
        />
        <Button variant="default" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
          {text('versions.compare')}
        </Button>
      </Group>
      {comparing ? (
        <VersionComparison older={older} newer={newer} />
      ) : (
        <ArticleText paragraphs={version.paragraphs} />
      )}
    </>
  )
}
