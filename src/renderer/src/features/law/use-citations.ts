import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import type { Article, ArticleVersion } from '../../../../shared/law/catalogue'
import type { OfferedArticle } from '../../../../shared/law/law-answer'
import { today } from '../../components/today'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { citedNow, keyOfCitation, withCitation, withoutArticle } from './citation-picks'
import { versionOn } from './search-articles'

export interface Citations {
  /** Whether the owner has chosen, so that suggestions no longer count. */
  readonly chosen: boolean
  readonly count: number
  readonly isCited: (key: string) => boolean
  readonly cite: (article: Article, version: ArticleVersion) => void
  readonly uncite: (key: string) => void
  /** Forget the choice. */
  readonly useSuggested: () => void
}

/** What papers cite, and the owner's way to change it. The first change writes down the whole list. */
export function useCitations(
  picked: readonly string[] | undefined,
  offered: readonly OfferedArticle[],
): Citations {
  const put = usePutRecord()
  const sentence = useErrorSentence()
  const cited = useMemo(() => citedNow(picked, offered), [picked, offered])

  const write = useCallback(
    (citations: readonly string[] | undefined) => {
      put('case', 'case', { citations }).catch((error: unknown) =>
        notifications.show({ message: sentence(error), color: 'seal' }),
      )
    },
    [put, sentence],
  )

  return useMemo(() => {
    const keys = new Set(cited.map(keyOfCitation))
    return {
      chosen: picked !== undefined,
      count: keys.size,
      isCited: (key) => keys.has(key),
      cite(article, version) {
        const usual = offered.find(({ key }) => key === article.key)?.id ?? versionOn(article, today())?.id
        // A day is written down only where it picks another wording than the facts would.
        write(
          withCitation(cited, version.id === usual ? article.key : `${article.key}@${version.effectiveFrom}`),
        )
      },
      uncite: (key) => write(withoutArticle(cited, key)),
      useSuggested: () => write(undefined),
    }
  }, [picked, offered, cited, write])
}
