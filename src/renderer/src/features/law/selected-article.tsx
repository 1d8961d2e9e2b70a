import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PortableCase } from '../../../../shared/journal/to-portable-case'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { useText } from '../../text/use-text'
import { ArticlePanel } from './article-panel'
import { ArticleReasons } from './article-reasons'
import { ElementMatrix } from './element-matrix'
import { findWording } from './find-wording'
import type { Citations } from './use-citations'
import type { ShippedLaw } from './use-law'

interface SelectedArticleProps {
  readonly catalogue: ShippedLaw
  readonly answer: LawAnswer | undefined
  readonly from: PortableCase | undefined
  /** Id of the wording to show. */
  readonly id: string | undefined
  readonly citations: Citations
  readonly onSelect: (id: string) => void
}

/** The chosen article, joined with what this case says to it. */
export function SelectedArticle(props: SelectedArticleProps): ReactElement {
  const { catalogue, answer, from, id, citations, onSelect } = props
  const text = useText('law')
  const it = from !== undefined && 'case' in from ? from.case : undefined
  const found = id === undefined ? undefined : findWording(catalogue, id)
  if (found === undefined) return <Text c="dimmed">{text('article.none')}</Text>

  const { article, version } = found
  return (
    <ArticlePanel
      key={article.key}
      article={article}
      version={version}
      cited={citations.isCited(article.key)}
      onCite={(cite) => (cite ? citations.cite(article, version) : citations.uncite(article.key))}
      onVersion={onSelect}
    >
      <ArticleReasons article={article} version={version} answer={answer} case={it} onVersion={onSelect} />
      <ElementMatrix
        key={version.id}
        version={version}
        offered={answer?.articles.find((offered) => offered.id === version.id)}
        case={it}
        asks={catalogue.asks}
      />
    </ArticlePanel>
  )
}
