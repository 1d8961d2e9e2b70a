import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { defendantsOf } from '../domain/defendants'
import { shortLawTitle } from '../domain/short-law-title'
import { articleInForce } from '../law/article-in-force'
import type { LawCatalogue } from '../law/catalogue'
import { PAPER_KINDS, type PaperKind } from './paper-kinds'
import { fill, written } from './written-text'

/** One sentence for the owner and for those who help in English. */
const Bilingual = z.strictObject({ zh: z.string().regex(/\S/), en: z.string().regex(/\S/) })

const UnheldRule = z.strictObject({ name: z.string().regex(/\S/), checkedOn: IsoDate })

const Statement = Bilingual.extend({
  /** Keys of the articles it stands on; empty where it is only custom. */
  sources: z.array(z.string()),
  /** A period that no law names: shown as 非法定. */
  reminder: z.literal(true).optional(),
  /** Rules it stands on whose text is not held: by name, with the day on which they were looked up. */
  unheld: z.array(UnheldRule).optional(),
})

const CopyRule = z.enum(['one', 'court', 'attached'])

/** What to do with one printed paper. */
const Guide = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  copies: z.strictObject({ rule: CopyRule, sources: z.array(z.string()) }),
  where: z.array(Statement).min(1),
  bring: z.array(Statement).min(1),
  answers: z.array(Statement).min(1),
})

/** `resources/papers/after-printing.json` */
export const AfterPrinting = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  /** How many to print; `{sets}` and `{defendants}` are counted from the case. */
  copyRules: z.strictObject({
    one: Bilingual,
    court: Bilingual,
    courtUnknown: Bilingual,
    attached: Bilingual,
    attachedUnknown: Bilingual,
  }),
  guides: z.array(Guide),
})
type CopyRules = z.infer<typeof AfterPrinting>['copyRules']

/** `resources/papers/headings.json`: heading of a template → what belongs below it. */
export const HeadingNotes = z.strictObject({ about: z.string(), headings: z.record(z.string(), Bilingual) })

export interface PaperGuides {
  readonly checkedOn: IsoDate
  readonly copyRules: CopyRules
  readonly guides: ReadonlyMap<PaperKind, z.infer<typeof Guide>>
  readonly headings: Readonly<Record<string, z.infer<typeof Bilingual>>>
}

/** An article by its name, in the edition of the day. */
const NamedArticle = z.strictObject({ id: z.string(), name: z.string() })

const Advice = Bilingual.extend({
  articles: z.array(NamedArticle),
  unheld: z.array(UnheldRule),
  isReminder: z.boolean(),
})
export type Advice = z.infer<typeof Advice>

/** What the window shows about one kind of paper. */
export const PaperAdvice = z.strictObject({
  /** The sentence where defendants are counted, and where there are none to count. */
  copies: z.strictObject({ counted: Bilingual, uncounted: Bilingual, articles: z.array(NamedArticle) }),
  where: z.array(Advice),
  bring: z.array(Advice),
  answers: z.array(Advice),
  headings: z.record(z.string(), Bilingual),
})
export type PaperAdvice = z.infer<typeof PaperAdvice>

/** The guide of a paper with its articles by name; one not in force on `day` is left out. */
export function adviseOn(
  kind: PaperKind,
  { guides, headings, copyRules }: PaperGuides,
  catalogue: LawCatalogue,
  day: IsoDate,
): PaperAdvice {
  const guide = guides.get(kind)
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const found = articleInForce(catalogue, key, day)
      if (found.state !== 'in-force') return []
      const { id, law, number } = found.version
      return [{ id, name: `${shortLawTitle(law)}${number}` }]
    })
  const advice = (group: 'where' | 'bring' | 'answers'): Advice[] =>
    (guide?.[group] ?? []).map(({ zh, en, sources, unheld = [], reminder = false }) => ({
      zh,
      en,
      articles: named(sources),
      unheld,
      isReminder: reminder,
    }))
  return {
    copies: {
      ...sentencesOf(copyRules, guide?.copies.rule ?? 'one'),
      articles: named(guide?.copies.sources ?? []),
    },
    where: advice('where'),
    bring: advice('bring'),
    answers: advice('answers'),
    headings,
  }
}

function sentencesOf(rules: CopyRules, rule: z.infer<typeof CopyRule>) {
  return rule === 'one'
    ? { counted: rules.one, uncounted: rules.one }
    : { counted: rules[rule], uncounted: rules[`${rule}Unknown`] }
}

/** How many to print of a paper, counted from the defendants of the case. */
export function copiesFor(
  { counted, uncounted }: PaperAdvice['copies'],
  it: Case,
): z.infer<typeof Bilingual> {
  const { defendants, sets } = courtSets(it)
  if (defendants === 0) return uncounted
  const values = { sets: written(String(sets)), defendants: written(String(defendants)) }
  const filled = (text: string) => fill(text, values, { kind: 'template', id: 'papers/copies' }).text
  return { zh: filled(counted.zh), en: filled(counted.en) }
}

/** How many sets a court needs: one, and one a defendant (民事诉讼法 art. 123). None while nobody can be sued. */
export function courtSets(it: Case): { readonly defendants: number; readonly sets: number } {
  const defendants = defendantsOf(it).length
  return { defendants, sets: defendants === 0 ? 0 : defendants + 1 }
}

/** The heading as its template has it: 一、基本情况 → 基本情况. */
export function plainHeading(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]+、/u, '')
}
