import type { DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, join, written } from './written-text'

/**
 * 案由 of a civil case: one answer for all papers of the case. By name, not by
 * number: 民事案件案由规定 was renumbered from 2026-01-01. The court decides.
 */
export function causeOfAction(facts: PaperFacts): DraftText {
  const conduct = new Set(facts.incidents.flatMap(({ incident }) => incident.conduct))
  const onlyPrivacy = conduct.size > 0 && [...conduct].every((it) => it === 'peeped' || it === 'harassed')
  const cause = sayShared(facts.wording, onlyPrivacy ? 'cause.privacy' : 'cause.information')
  return join([cause, written('', inCase('incidents'))])
}
