import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { DataType } from '../domain/incident'

/** 法释〔2017〕10号 art. 5 para. 1: A item 3, B item 4, C item 5. */
export const Tier = z.enum(['A', 'B', 'C'])
export type Tier = z.infer<typeof Tier>

/** Records of each tier that reach the threshold by themselves; the larger is a multiple of the smaller. */
const Limits = z
  .record(Tier, z.number().int().positive())
  .refine(({ A, B, C }) => C % A === 0 && C % B === 0, 'limits of which C is a multiple of A and B')
export type Limits = z.infer<typeof Limits>

/** `resources/law/tables/thresholds.json` */
export const ThresholdTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  /** Said with every count: what one record is taken to be, and what is not added up. */
  assumptions: z.string(),
  /** A basis with one of these words is somebody's own claim: 卖家自称. */
  claimedWords: z.array(z.string().min(1)).min(1),
  /** The first entry that fits a kind of information gives its tier; two tiers where no verified rule decides. */
  tiers: z
    .array(
      z.strictObject({
        dataTypes: z.array(DataType).min(1),
        mentions: z.array(z.string().min(1)).min(1).optional(),
        lowest: Tier,
        highest: Tier,
        note: z.string(),
        sources: z.array(z.string()),
      }),
    )
    .min(1),
  /** 侵犯公民个人信息罪 */
  infringement: z.strictObject({
    article: z.string(),
    lawfulBusinessArticle: z.string(),
    limits: Limits,
    gainFen: z.number().int().positive(),
    /** What an insider needs, as a part of the limits: 2 for a half. */
    insiderDivisor: z.number().int().positive(),
    /** 情节特别严重: this many times the limits. */
    especiallyFactor: z.number().int().positive(),
    lawfulBusinessGainFen: z.number().int().positive(),
    /** What is open to the owner where the number is not reached. */
    belowSince: IsoDate,
    below: z.string(),
    belowBefore: z.string(),
  }),
  /** 拒不履行信息网络安全管理义务罪 */
  leak: z.strictObject({ article: z.string(), limits: Limits }),
})
export type ThresholdTable = z.infer<typeof ThresholdTable>

/** One circumstance of art. 5 and the tier it leads to: `factor`/`divisor` of the plain number. */
export interface Circumstance {
  readonly rule: string
  readonly provision: string
  readonly tier: 'serious' | 'especially_serious'
  readonly factor: number
  readonly divisor: number
}

export const TENFOLD = '法释〔2017〕10号第五条第二款第三项'
