import { z } from 'zod'
import { GapPlace } from './gap-place'

/** Where a paragraph or list item that can be rewritten stands, measured like a gap: one place for each page. */
export const BlockPlace = GapPlace.omit({ field: true }).extend({ key: z.string() })
export type BlockPlace = z.infer<typeof BlockPlace>
