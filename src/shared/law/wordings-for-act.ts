import { addDays } from '../domain/calendar'
import { chineseDay } from '../domain/chinese-day'
import { shortLawTitle } from '../domain/short-law-title'
import { type ActDays, actSpan } from './act-days'
import { articleInForce, findArticle, isInForce } from './article-in-force'
import type { ArticleVersion, LawCatalogue } from './catalogue'

/** A wording of an article that was the law on a day of an act. */
export interface WordingForAct {
  readonly version: ArticleVersion
  /** False for an older wording that is shown for comparison only. */
  readonly cited: boolean
  /** Why this wording, where more than one was the law or the days are not known. */
  readonly text: string
}

export type WordingsForAct =
  | { readonly state: 'held'; readonly wordings: readonly WordingForAct[] }
  /** Nothing can be offered; `text` says why. */
  | { readonly state: 'missing'; readonly text: string }

/**
 * Which wordings of an article apply to an act: the law of the day of the act.
 * An act that lasted over a change of the law is measured by the wording in
 * force when it ended, for the part from then on; the older one is shown too.
 *
 * Source: 《中华人民共和国立法法》第一百零四条、《中华人民共和国行政处罚法》第三十七条.
 */
export function wordingsForAct(catalogue: LawCatalogue, key: string, act: ActDays): WordingsForAct {
  const article = findArticle(catalogue, key)
  const inForce = (article?.versions ?? []).filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= act.end && (effectiveTo === null || effectiveTo >= act.start),
  )
  const last = inForce.at(-1)
  if (article === undefined || last === undefined)
    return { state: 'missing', text: missingText(catalogue, key, act) }

  const whole = inForce.length === 1 && isInForce(last, act.start) && isInForce(last, act.end)
  if (whole) return { state: 'held', wordings: [{ version: last, cited: true, text: '' }] }

  const older = inForce.slice(0, -1)
  const turn = chineseDay(last.effectiveFrom)
  const span = act.exact
    ? `行为自${chineseDay(act.start)}${act.ongoing ? '持续至今' : `持续到${chineseDay(act.end)}`}，跨越${turn}`
    : `发生的日期只知道在${actSpan(act)}，跨越${turn}`
  const before =
    older.length === 0 ? earlierText(catalogue, key, act) : `此前的${numbersOf(older)}一并列出，只作对照`
  const cited: WordingForAct = {
    version: last,
    cited: true,
    text: `${span}：引用自该日起施行的${last.number}，${act.exact ? '只用于该日以后的部分' : '请先查明日期'}；${before}；新旧规定的衔接请专业人士复核。`,
  }
  const compared = older.map((version) => ({
    version,
    cited: false,
    text: `${span}：本条只适用于${chineseDay(dayBefore(last))}以前的部分，列出供对照，不作引用；引用的是${last.number}。`,
  }))
  return { state: 'held', wordings: [cited, ...compared] }
}

function missingText(catalogue: LawCatalogue, key: string, act: ActDays): string {
  const article = findArticle(catalogue, key)
  const name = article?.versions.at(-1)
  if (name === undefined) return ''
  const found = articleInForce(catalogue, key, act.end)
  return found.state === 'not-yet'
    ? `《${shortLawTitle(name.law)}》${name.number}自${chineseDay(found.from)}起才有，不适用于此前的行为。`
    : `《${shortLawTitle(name.law)}》${name.number}：本资料库未收录当时（${actSpan(act)}）的条文。`
}

function earlierText(catalogue: LawCatalogue, key: string, act: ActDays): string {
  return articleInForce(catalogue, key, act.start).state === 'not-yet'
    ? '此前没有这一条，不追溯'
    : '本资料库未收录此前的条文'
}

function numbersOf(versions: readonly ArticleVersion[]): string {
  return versions
    .map(({ number, law, edition }) => `《${law}》${edition === undefined ? '' : `（${edition}）`}${number}`)
    .join('、')
}

function dayBefore({ effectiveFrom }: ArticleVersion) {
  return addDays(effectiveFrom, -1)
}
