import type { Case } from '../domain/case'
import type { IncidentContext } from './case-context'
import type { ArticleVersion } from './catalogue'
import type { Condition } from './condition'
import type { ElementRule, ElementTable } from './element-table'
import { evaluateCondition } from './evaluate-condition'
import type { ElementAnswer, Met } from './law-answer'

/**
 * The 构成要件 of a wording as a checklist over the incidents it is offered for.
 * An element without a rule, or of which nothing is known, is open, never "no".
 */
export function evaluateElements(
  version: ArticleVersion,
  incidents: readonly IncidentContext[],
  table: ElementTable,
): ElementAnswer[] {
  const rules = table.wordings[version.id]
  return version.elements.map(({ id, zh }) => ({ id, text: zh, ...answer(rules?.[id], incidents) }))
}

interface Finding {
  readonly met: Met
  readonly paths: readonly string[]
}

function answer(rule: ElementRule | undefined, incidents: readonly IncidentContext[]) {
  if (rule === undefined) return { met: 'open' as const, because: [], evidence: [] }
  // What does not depend on the incident is asked once.
  const wide = isCaseWide([...rule.yes, ...rule.claimed, ...rule.no])
  const findings = (wide ? incidents.slice(0, 1) : incidents).map((context) => find(rule, context, wide))
  const met = together(findings)
  const because =
    met === 'open' ? [] : [...new Set(findings.flatMap((it) => (it.met === met ? it.paths : [])))]
  return { met, because, evidence: evidenceBehind(because, incidents[0]?.case) }
}

function find({ yes, claimed, no }: ElementRule, context: IncidentContext, wide: boolean): Finding {
  const shown = firstFulfilled(yes, context)
  // What the case says about itself, a claim or a birthday, does not become doubtful with the incident.
  const firm = (paths: readonly string[]) =>
    wide ||
    context.incident.certainty === 'fact' ||
    !paths.some((path) => path.startsWith(`${context.path}.`))
  if (shown !== null) return { met: firm(shown) ? 'yes' : 'claimed', paths: shown }
  const suggested = firstFulfilled(claimed, context)
  if (suggested !== null) return { met: 'claimed', paths: suggested }
  const contradicted = firstFulfilled(no, context)
  return contradicted !== null && firm(contradicted)
    ? { met: 'no', paths: contradicted }
    : { met: 'open', paths: [] }
}

/** The strongest answer wins; "no" only where every incident contradicts. */
function together(findings: readonly Finding[]): Met {
  for (const met of ['yes', 'claimed'] as const) {
    if (findings.some((it) => it.met === met)) return met
  }
  return findings.length > 0 && findings.every((it) => it.met === 'no') ? 'no' : 'open'
}

function firstFulfilled(
  conditions: readonly Condition[],
  context: IncidentContext,
): readonly string[] | null {
  for (const condition of conditions) {
    const facts = evaluateCondition(condition, context)
    if (facts !== null) return facts.map(({ path }) => path)
  }
  return null
}

const CASE_WIDE: readonly (keyof Condition)[] = [
  'verdict',
  'claim',
  'complainantStated',
  'complainantPlace',
  'representative',
  'filed',
]

function isCaseWide(conditions: readonly Condition[]): boolean {
  return conditions.every(({ anyOf = [], ...condition }) => {
    const keys = Object.keys(condition) as (keyof Condition)[]
    return keys.every((key) => CASE_WIDE.includes(key)) && isCaseWide(anyOf)
  })
}

/** The exhibits of the incidents and filings in which the facts stand. */
function evidenceBehind(paths: readonly string[], it: Case | undefined): string[] {
  const places = new Set(paths.map((path) => path.split('.', 1)[0] ?? ''))
  const exhibits = [...places].flatMap((place) => {
    const [, noun, index] = /^(incidents|filings)\[(\d+)\]$/.exec(place) ?? []
    const records = noun === 'incidents' ? it?.incidents : noun === 'filings' ? it?.filings : []
    return records?.[Number(index)]?.evidence ?? []
  })
  return [...new Set(exhibits)]
}
