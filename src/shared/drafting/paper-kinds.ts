import type { DocumentKind } from '../domain/filing'

/** The papers that can be drafted, in the order in which they are offered. */
export const PAPER_KINDS = [
  'police-report',
  'security-report',
  'regulator-complaint',
  'takedown-notice',
  'rights-request',
  'civil-complaint',
  'evidence-list',
  'evidence-book',
  'timeline',
] as const satisfies readonly DocumentKind[]
export type PaperKind = (typeof PAPER_KINDS)[number]
