import { useCallback } from 'react'
import type { Deadline } from '../../../shared/law/law-answer'
import { useLanguage, useText } from '../text/use-text'

/**
 * What a deadline is called in the language of the window. The law tables have
 * Chinese titles; an id begins with the rule, and a title ends with the act it is about.
 */
export function useDeadlineTitle(): (deadline: Pick<Deadline, 'id' | 'title'>) => string {
  const text = useText('vocabulary')
  const language = useLanguage()
  return useCallback(
    ({ id, title }) => {
      if (language === 'zh-CN') return title
      const rule = DEADLINE_RULES.find((it) => id === it || id.startsWith(`${it}-`))
      if (rule === undefined) return title
      const about = title.includes('：') ? `: ${title.slice(title.indexOf('：') + 1)}` : ''
      return `${text(`deadline.${rule}`)}${about}`
    },
    [text, language],
  )
}

/** Ids of the rules of the deadline table. */
export const DEADLINE_RULES = [
  'civil-3-years',
  'civil-20-years',
  'security-6-months',
  'criminal-5-years',
  'criminal-10-years',
  'fraud-5-years',
  'reconsideration-7-days',
  'administrative-review-60-days',
  'administrative-suit-6-months',
  'security-case-30-days',
  'court-7-days',
  'court-correction',
  'court-fee-7-days',
  'rights-reply',
  'procuratorate-supervision',
  'regulator-review-60-days',
  'police-reply',
  'regulator-reply',
  'platform-reply',
] as const
