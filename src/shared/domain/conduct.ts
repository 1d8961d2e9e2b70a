import type { Conduct } from './incident'

/** Passing information on: 法释〔2017〕10号 art. 3, and art. 5 para. 1 item 8. */
export const SELLING: ReadonlySet<Conduct> = new Set(['sold', 'provided', 'published'])

/** Conduct of 《中华人民共和国刑法》第二百五十三条之一: passing it on, getting it, taking it on duty. */
export const INFRINGING: ReadonlySet<Conduct> = new Set([
  ...SELLING,
  'bought',
  'stolen',
  'collected_unlawfully',
  'insider_abuse',
])

/** Conduct in which information changes hands or shows where it has come to. */
export const SHOWS_LEAK: ReadonlySet<Conduct> = new Set([...INFRINGING, 'used_for_fraud'])

/** Acts against the person: no object 个人信息 behind them. */
export const AGAINST_PERSON: ReadonlySet<Conduct> = new Set(['harassed', 'peeped'])

/** Calls and messages, whose author is not seen. */
export const CONTACTING: ReadonlySet<Conduct> = new Set(['harassed', 'used_for_fraud'])

/** What a handler does when it is asked, not what happened to the information. */
export const ANSWERS: ReadonlySet<Conduct> = new Set(['refused_rights', 'no_breach_notice'])

/** Duties of whoever holds the information, on whatever platform it was published; a matter for the regulator, not for the police. */
export const OF_HANDLERS: ReadonlySet<Conduct> = new Set([...ANSWERS, 'failed_security'])

/** What a handler leaves undone: it comes by no way, by no message. */
export const OMISSIONS: ReadonlySet<Conduct> = new Set(['failed_security', 'no_breach_notice'])

export function includesAny(conduct: readonly Conduct[], some: ReadonlySet<Conduct>): boolean {
  return conduct.some((code) => some.has(code))
}
