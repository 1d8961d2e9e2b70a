import type { ReactElement } from 'react'
import { useLanguage, useText } from '../../text/use-text'
import { arabicNumber } from './arabic-number'
import { findProvision, findWording } from './find-wording'
import classes from './law.module.css'
import { shortLaw } from './short-law'
import type { ShippedLaw } from './use-law'

interface ArticleLinksProps {
  /** Ids of articles, or provisions by their names. */
  readonly ids: readonly string[]
  readonly law: ShippedLaw
  readonly onOpen: (id: string) => void
}

/** What something is based on, each article a way to its text. */
export function ArticleLinks({ ids, law, onOpen }: ArticleLinksProps): ReactElement | null {
  const text = useText('law')
  const language = useLanguage()
  if (ids.length === 0) return null
  return (
    <div className={classes.basis}>
      <span>{text('based')}</span>
      {ids.map((id) => {
        const version = findWording(law, id)?.version
        const within = version === undefined ? findProvision(law, id) : undefined
        const target = version ?? within
        if (target === undefined) return <span key={id}>{id}</span>
        const arabic = language === 'en' ? ` (art. ${arabicNumber(target.number)})` : ''
        return (
          <button key={id} type="button" className={classes.link} onClick={() => onOpen(target.id)}>
            <span lang="zh-CN">{within === undefined ? `${shortLaw(target.law)}${target.number}` : id}</span>
            {arabic}
          </button>
        )
      })}
    </div>
  )
}
