import { z } from 'zod'
import type { PaperKind } from './paper-kinds'

/** `narrative` tells in sentences; `elements` is a form of labelled boxes, as the courts' 要素式 papers are. */
export const PaperLayout = z.enum(['narrative', 'elements'])
export type PaperLayout = z.infer<typeof PaperLayout>

const IN_ELEMENTS: ReadonlySet<PaperKind> = new Set(['civil-complaint'])

/** Whether a paper is made in a layout: every paper is narrative, one is a form as well. */
export function hasLayout(kind: PaperKind, layout: PaperLayout): boolean {
  return layout === 'narrative' || IN_ELEMENTS.has(kind)
}
