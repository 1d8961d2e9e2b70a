import { z } from 'zod'

/** Where a gap stands on the rendered pages, in points from the top left corner of page `page` (1 = first). */
export const GapPlace = z.strictObject({
  field: z.string(),
  page: z.number().int().positive(),
  xPt: z.number(),
  yPt: z.number(),
  widthPt: z.number(),
  heightPt: z.number(),
})
export type GapPlace = z.infer<typeof GapPlace>
