import { z } from 'zod'
import { Done, operation } from './operation'

/** How the window looks and speaks; it says nothing about any case. */
export const Look = z.strictObject({
  language: z.enum(['zh-CN', 'en']).optional(),
  scheme: z.enum(['light', 'dark']).optional(),
})
export type Look = z.infer<typeof Look>

/** What the window forgets when it closes, since its profile is in memory and its address may change. */
export const lookOperations = {
  /** What was chosen on this computer before, as far as anything was. */
  'app.look': operation({ input: Done, output: Look, failsWith: [] }),

  /** Remember a choice; what is left out stays. Where nothing can be kept it holds until the window closes. */
  'app.keepLook': operation({ input: Look, output: Done, failsWith: [] }),
} as const
