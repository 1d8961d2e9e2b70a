import { addMonths, type IsoDate } from '../domain/calendar'
import { chineseDay } from '../domain/chinese-day'
import type { ActDays } from './act-days'
import { findArticle } from './article-in-force'
import type { LawCatalogue } from './catalogue'

/**
 * How far back an act whose day is not stated may lie; `undefined` for one that
 * is dated, or that goes on and so is measured by the law of today.
 *
 * @param years - the longest time to look back.
 */
export function undatedSince({ basis, ongoing, start }: ActDays, years: number): IsoDate | undefined {
  return basis === 'stated' || ongoing ? undefined : addMonths(start, -12 * years)
}

/** Why an article cannot lead for an act that may lie before its first wording; `undefined` where it can. */
export function tooNewText(catalogue: LawCatalogue, key: string, since: IsoDate): string | undefined {
  const first = findArticle(catalogue, key)?.versions[0]
  if (first === undefined || first.effectiveFrom <= since) return undefined
  return `${first.number}自${chineseDay(first.effectiveFrom)}起施行，不能确定行为是否在此以后，先列作参考；请写明发生的时间。`
}
