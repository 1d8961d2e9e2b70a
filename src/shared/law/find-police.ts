import type { Case } from '../domain/case'
import type { IncidentContext } from './case-context'
import { evaluateCondition } from './evaluate-condition'
import type { JurisdictionTable, PoliceRule } from './jurisdiction-table'
import type { PoliceAnswer } from './law-answer'
import { placesOfParty } from './place-of-party'

/**
 * Where a report can be made: the place where the victim was when harmed
 * first, then places of the act, of a provider and of a suspect, as far as
 * the case names them. Any police station has to accept and pass on a report.
 */
export function findPolice(
  it: Case,
  contexts: readonly IncidentContext[],
  { police }: JurisdictionTable,
): readonly PoliceAnswer[] {
  const answers = new Map<string, PoliceAnswer>()
  for (const rule of police) {
    const fitting = contexts.filter((context) => evaluateCondition(rule.when, context) !== null)
    if (fitting.length === 0) continue
    for (const place of placesFor(rule, it, fitting)) {
      const answer = { place: `${place}${rule.kind}`, because: rule.because, sources: [...rule.sources] }
      answers.set(`${answer.place} ${answer.because}`, answer)
    }
  }
  return [...answers.values()]
}

function placesFor({ place }: PoliceRule, it: Case, contexts: readonly IncidentContext[]): readonly string[] {
  switch (place) {
    case 'victim': {
      const home = placesOfParty(it.complainant)[0]
      return [home === undefined ? '（住址没有记载）' : home.text]
    }
    case 'act':
      return [...new Set(contexts.flatMap(({ incident }) => incident.place ?? []))]
    case 'respondent':
    case 'provider': {
      const roles: readonly string[] = ['platform', 'handler', 'carrier']
      const parties = new Set(contexts.flatMap(({ respondents }) => respondents.map(({ party }) => party)))
      return [...parties]
        .filter(({ role }) => roles.includes(role ?? '') === (place === 'provider'))
        .flatMap((party) => placesOfParty(party).slice(0, 1))
        .map(({ text }) => text)
    }
  }
}
