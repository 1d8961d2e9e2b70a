import { z } from 'zod'
import { GapPlace } from './gap-place'

/** Where a text that can be rewritten stands, measured like a gap: one place for each page. */
export const BlockPlace = GapPlace.omit({ field: true }).extend({
  key: z.string(),
  /** A cell stands in a table, others take up the width of the page's text. */
  isCell: z.boolean(),
})
export type BlockPlace = z.infer<typeof BlockPlace>
