import { shortLawTitle } from '../domain/short-law-title'
import type { ArticleVersion } from '../law/catalogue'
import type { CitedArticle } from '../law/cited-articles'
import type { Passage } from '../law/matching-table'
import { chineseNumeral } from './chinese-numerals'
import type { Block, DraftText, Source } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import type { Template } from './template'
import { join, written } from './written-text'

/** An article in one wording, or some passages of it. */
export type Citation = Pick<CitedArticle, 'key' | 'version'> & Partial<Pick<CitedArticle, 'passages'>>

/**
 * The articles that are copied out, in the order in which they are cited: the
 * wordings of the template, the most telling first, as long as they fit. The
 * others are only named: a letter has room for little, and its reader has the
 * law. An excerpt is never printed as if it were the article.
 */
export function chooseQuotes<Article extends Citation>(
  cited: readonly Article[],
  { quotes }: Template,
): readonly Article[] {
  const copied = new Set<Article>()
  let room = quotes?.characters ?? 0
  for (const { id } of quotes?.wordings ?? []) {
    const article = cited.find(({ version }) => version.id === id && isWhole(version))
    if (article === undefined) continue
    const length = chosenParagraphs(article.version, quotes).join('').length
    if (length > room) continue
    copied.add(article)
    room -= length
  }
  return cited.filter((article) => copied.has(article))
}

function isWhole({ verification, paragraphs }: ArticleVersion): boolean {
  return verification !== 'excerpt_or_partial' && paragraphs.length > 0
}

/**
 * Copy articles out in the wording of the day of the act, one paragraph each.
 * The full title of a law stands where it is named first.
 *
 * @param above - articles that are named above already, with the full title of their law.
 */
export function quoteArticles(
  facts: PaperFacts,
  copied: readonly Citation[],
  { quotes }: Template,
  above: readonly Citation[],
): readonly Block[] {
  const named = new Set(above.map(({ version }) => version.law))
  return copied.map((article) => {
    const { version } = article
    const source: Source = { kind: 'article', id: article.key, version: version.id }
    const phrase = named.has(version.law) ? 'article.again' : 'article'
    named.add(version.law)
    const text = sayShared(facts.wording, phrase, {
      law: written(version.law, source),
      shortLaw: written(shortLawTitle(version.law), source),
      number: written(`${quotedNumber(version, quotes)}${replacedMark(facts, version)}`, source),
      text: written(chosenParagraphs(version, quotes).join('').replaceAll('\n', ''), source),
    })
    return { kind: 'paragraph' as const, style: 'body' as const, ...text }
  })
}

/** The 款 of a wording that are printed: those that the template names, or all. */
function chosenParagraphs({ id, paragraphs }: ArticleVersion, quotes: Template['quotes']): readonly string[] {
  const chosen = numbersOf(id, quotes)
  return paragraphs.filter((_, index) => chosen === undefined || chosen.includes(index + 1))
}

/** 第四十五条, or 第四十五条第一款 where only that is printed. */
function quotedNumber({ id, number, paragraphs }: ArticleVersion, quotes: Template['quotes']): string {
  const chosen = numbersOf(id, quotes) ?? []
  if (chosen.length === paragraphs.length) return number
  return `${number}${chosen.map((paragraph) => `第${chineseNumeral(paragraph)}款`).join('、')}`
}

function numbersOf(id: string, quotes: Template['quotes']): readonly number[] | undefined {
  return quotes?.wordings.find((it) => it.id === id)?.paragraphs
}

/** 第五十条第一款第五项: an article, or some passages of it. */
export function passageNumbers({ number }: ArticleVersion, passages: readonly Passage[] = []): string {
  const place = (count: number | undefined, unit: string) =>
    count === undefined ? '' : `第${chineseNumeral(count)}${unit}`
  const named = passages.map(({ paragraph, item }, index) => {
    const isSame = index > 0 && passages[index - 1]?.paragraph === paragraph
    return `${isSame ? '' : place(paragraph, '款')}${place(item, '项')}`
  })
  return `${number}${named.join('、')}`
}

/** What stands behind the number of an article that was the law when it happened and is not any more: numbers move. */
export function replacedMark({ today, wording }: PaperFacts, { effectiveTo }: ArticleVersion): string {
  return effectiveTo !== null && effectiveTo < today ? sayShared(wording, 'article.replaced').text : ''
}

/** 《…法》第五十六条: an article by title and number, without its text. */
export function nameArticle(key: string, version: ArticleVersion): DraftText {
  return written(`《${version.law}》${version.number}`, { kind: 'article', id: key, version: version.id })
}

/**
 * 《…法》第五十条、第五十七条: articles by number, a law at a time, for each of
 * several sentences that follow one another; the full title only where a law is named first.
 *
 * @param above - articles that are named above already, with the full title of their law.
 */
export function nameArticles(
  facts: PaperFacts,
  sentences: readonly (readonly Citation[])[],
  above: readonly Citation[] = [],
): readonly (DraftText | undefined)[] {
  const named = new Set(above.map(({ version }) => version.law))
  return sentences.map((cited) => {
    const laws = [...new Set(cited.map(({ version }) => version.law))]
    const texts = laws.map((law) => {
      const ofLaw = cited.filter(({ version }) => version.law === law)
      const title = named.has(law) ? shortLawTitle(law) : law
      named.add(law)
      const numbers = [
        ...new Set(
          ofLaw.map(
            ({ version, passages }) => `${passageNumbers(version, passages)}${replacedMark(facts, version)}`,
          ),
        ),
      ]
      return written(
        `《${title}》${numbers.join('、')}`,
        ...ofLaw.map(({ key, version }): Source => ({ kind: 'article', id: key, version: version.id })),
      )
    })
    return texts.length === 0 ? undefined : join(texts, '、')
  })
}
