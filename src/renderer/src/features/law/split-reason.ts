export interface SplitReason {
  /** Why the article is offered. */
  readonly reason: string
  /** What to mind: cautions, and which wording is cited. */
  readonly notes: readonly string[]
  /** Why a nearer article is not offered: it was not the law then, or its text of then is not held. */
  readonly absences: readonly string[]
}

/** A reason is one text of several sentences; on the screen they are easier to read apart. */
export function splitReason(text: string): SplitReason {
  const [reason = text, ...rest] = sentencesOf(text)
  const isAbsence = (it: string) =>
    /起才有，不适用于此前的行为。$|本资料库未收录当时（[^）]*）的条文。$/.test(it)
  return { reason, notes: rest.filter((it) => !isAbsence(it)), absences: rest.filter(isAbsence) }
}

/** A full stop inside quotation marks ends no sentence: titles of incidents are quoted. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/(?:“[^”]*”|《[^》]*》|[^。“《]|[“《])+(?:。|$)/g) ?? []
}
