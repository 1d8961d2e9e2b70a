import { z } from 'zod'
import { IsoDate } from './calendar'

/** An id of the case format: unique in a case across all nouns, ignoring case. */
export const Id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'an id: 1–64 of A–Z a–z 0–9 _ -, starting with a letter or digit',
  )
export type Id = z.infer<typeof Id>

/**
 * Key of an article in the catalogue, with an optional day: `psa2025-50` or
 * `psa2025-50@2025-06-01`. The day picks the wording in force on it.
 */
export const ArticleKey = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(@\d{4}-\d{2}-\d{2})?$/,
    'an article key, for example crim-253-1 or psa2025-50@2026-01-01',
  )
  .refine(
    (key) => !key.includes('@') || IsoDate.safeParse(key.split('@')[1]).success,
    'an article key with a day that exists, for example psa2025-50@2026-01-01',
  )
export type ArticleKey = z.infer<typeof ArticleKey>
