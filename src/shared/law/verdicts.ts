import type { Verdicts } from './case-context'
import type { Verdict, VerdictName } from './condition'
import type { ThresholdAnswer } from './law-answer'

const CRIME_RULES = [
  'count',
  'gain',
  'insider',
  'prior',
  'tracks-used-in-crime',
  'known-for-crime',
  'lawful-business',
]

/** What the elements ask of the thresholds: of the whole crime, and rule by rule. */
export function verdictsOf(answers: readonly ThresholdAnswer[]): Verdicts {
  const serious = answers.filter(({ tier }) => tier === 'serious')
  const of = (rules: readonly string[]) => verdictOf(serious.filter(({ rule }) => rules.includes(rule)))
  const names: Record<VerdictName, readonly string[]> = {
    serious: CRIME_RULES,
    count: ['count'],
    gain: ['gain', 'lawful-business'],
    insider: ['insider'],
    prior: ['prior'],
    leak: ['leak'],
  }
  return Object.fromEntries(Object.entries(names).map(([name, rules]) => [name, of(rules)]))
}

function verdictOf(answers: readonly ThresholdAnswer[]): { is: Verdict; paths: readonly string[] } {
  const reached = answers.filter(({ result }) => result === 'reached')
  const firm = reached.filter(({ claimedOnly }) => !claimedOnly)
  if (firm.length > 0) return { is: 'reached', paths: pathsOf(firm) }
  if (reached.length > 0) return { is: 'claimed', paths: pathsOf(reached) }
  const denied = answers.length > 0 && answers.every(({ result }) => result === 'not_reached')
  return { is: denied ? 'not_reached' : 'open', paths: denied ? pathsOf(answers) : [] }
}

function pathsOf(answers: readonly ThresholdAnswer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ inputs }) => inputs.map(({ path }) => path)))]
}
