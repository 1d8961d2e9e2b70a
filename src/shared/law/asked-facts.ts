import { z } from 'zod'
import { IncidentFlags } from '../domain/incident'
import type { Condition, VerdictName } from './condition'
import type { ElementRule, ElementTable } from './element-table'

/** A fact of an incident that is asked for with yes, no or unknown. */
export const AskedFact = z.enum(['onDuty', ...IncidentFlags.keyof().options])
export type AskedFact = z.infer<typeof AskedFact>

/** By the id of a wording, by the id of its element. */
export const AskedFacts = z.record(z.string(), z.record(z.string(), z.array(AskedFact)))
export type AskedFacts = z.infer<typeof AskedFacts>

/** What the thresholds ask besides numbers. */
const behindVerdict: Record<VerdictName, readonly AskedFact[]> = {
  serious: ['knownForCrime', 'usedInCrime', 'onDuty'],
  count: ['onDuty'],
  gain: ['onDuty', 'boughtForLawfulBusiness'],
  insider: ['onDuty'],
  prior: [],
  leak: [],
}

/** Which yes/no facts can settle each element, as its rules name them. Elements without such a fact are left out. */
export function askedFacts({ wordings }: ElementTable): AskedFacts {
  const withFacts = (rules: Readonly<Record<string, ElementRule>>) =>
    Object.entries(rules)
      .map(([element, { yes, claimed, no }]) => [element, factsOf([...yes, ...claimed, ...no])] as const)
      .filter(([, facts]) => facts.length > 0)
  return Object.fromEntries(
    Object.entries(wordings)
      .map(([wording, rules]) => [wording, Object.fromEntries(withFacts(rules))] as const)
      .filter(([, elements]) => Object.keys(elements).length > 0),
  )
}

function factsOf(conditions: readonly Condition[]): AskedFact[] {
  const facts = conditions.flatMap(({ anyOf = [], flag, flagDenied, onDuty, verdict }) => [
    ...(flag === undefined ? [] : [flag]),
    ...(flagDenied === undefined ? [] : [flagDenied]),
    ...(onDuty === undefined ? [] : (['onDuty'] as const)),
    ...(verdict === undefined ? [] : behindVerdict[verdict.of]),
    ...factsOf(anyOf),
  ])
  return [...new Set(facts)]
}
