import { Text } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { exhibitNumbers } from '../../../../shared/drafting/exhibit-numbers'
import type { PortableCase } from '../../../../shared/journal/to-portable-case'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { useCaseNavigation } from '../../app/case-navigation'
import { useText } from '../../text/use-text'
import { ArticlePanel } from './article-panel'
import { findWording } from './find-wording'
import type { Citations } from './use-citations'
import type { ShippedCatalogue } from './use-law'

interface SelectedArticleProps {
  readonly catalogue: ShippedCatalogue
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
  const { go } = useCaseNavigation()
  const it = from !== undefined && 'case' in from ? from.case : undefined
  const numbers = useMemo(() => it && exhibitNumbers(it), [it])
  const found = id === undefined ? undefined : findWording(catalogue, id)
  if (found === undefined) return <Text c="dimmed">{text('article.none')}</Text>

  const { article, version } = found
  const nameOf = (evidenceId: string) => {
    const title = it?.evidence.find((item) => item.id === evidenceId)?.title ?? evidenceId
    return [text('elements.evidence'), numbers?.get(evidenceId), title].filter(Boolean).join(' ')
  }
  return (
    <ArticlePanel
      key={article.key}
      article={article}
      version={version}
      offered={answer?.articles.find((offered) => offered.id === version.id)}
      cited={citations.isCited(article.key)}
      onCite={(cite) => (cite ? citations.cite(article, version) : citations.uncite(article.key))}
      onVersion={onSelect}
      titleOf={(incidentId) => it?.incidents.find((incident) => incident.id === incidentId)?.title}
      onOpenIncident={(incident) => go('incidents', { incident })}
      nameOf={nameOf}
      onOpenEvidence={(evidence) => go('evidence', { evidence })}
    />
  )
}
