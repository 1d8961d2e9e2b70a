import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { DocumentKind } from '../domain/filing'

const said = {
  question: z.string(),
  situation: z.string(),
  /** What has to be answered. */
  say: z.array(z.string()).min(1),
  /** What a widespread answer gets wrong, or leaves out. */
  corrected: z.string(),
}

export const SeedQuestion = z.strictObject({
  id: z.string(),
  ...said,
  /** Keys of the articles offered for it, for an act in 2026. */
  expect: z.array(z.string()).min(1),
  /** What the nearest article threatens, by its key; absent where the question is about procedure. */
  penaltyOf: z.array(z.string()),
  /** The papers to hand in. */
  route: z.array(DocumentKind).min(1),
  /** The same words in English, sentence by sentence. */
  en: z.strictObject(said),
})
export type SeedQuestion = z.infer<typeof SeedQuestion>

/** `resources/law/tables/seed-questions.json`: nine worked examples. */
export const SeedQuestions = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  questions: z.array(SeedQuestion).length(9),
})
export type SeedQuestions = z.infer<typeof SeedQuestions>
