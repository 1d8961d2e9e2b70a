import { useCallback } from 'react'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import { formatDay } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'

/** Says from when to when a wording was the law. */
export function useVersionDays(): (version: ArticleVersion) => string {
  const text = useText('law')
  const language = useLanguage()
  return useCallback(
    ({ effectiveFrom, effectiveTo, effectiveFromVerified }) => {
      const from = formatDay(effectiveFrom, language)
      if (!effectiveFromVerified) return text('article.fromUnverified', { from })
      if (effectiveTo === null) return text('article.inForce', { from })
      return text('article.inForceUntil', { from, to: formatDay(effectiveTo, language) })
    },
    [text, language],
  )
}
