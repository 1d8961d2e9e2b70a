import type { IsoDate } from '../domain/calendar'
import { type ActDays, actOn } from './act-days'
import type { IncidentContext } from './case-context'
import type { ArticleVersion, LawCatalogue } from './catalogue'
import { evaluateCondition, type Fact } from './evaluate-condition'
import type { MatchingRule, MatchingTable } from './matching-table'
import { reasonText, timeBarText } from './reason-text'
import { tooNewText, undatedSince } from './undated-act'
import { type WordingsForAct, wordingsForAct } from './wordings-for-act'

/** One wording that one rule offers for one incident. */
export interface Match {
  readonly rule: MatchingRule
  readonly key: string
  readonly version: ArticleVersion
  readonly lead: boolean
  /** False for an older wording shown for comparison. */
  readonly cited: boolean
  /** The place of the article in the table; smaller is nearer. */
  readonly rank: number
  readonly context: IncidentContext
  /** The incidents it speaks for: one, or all that called for a rule of the whole case. */
  readonly contexts: readonly IncidentContext[]
  /** The day whose law it is. */
  readonly day: IsoDate
  /** The incidents whose day is not stated, so that the article may not have been the law. */
  readonly undated: readonly string[]
  readonly facts: readonly string[]
  readonly text: string
}

/** An article of a rule that cannot be offered for an incident, and why: no wording is held for that day. */
export interface MissingMatch {
  readonly key: string
  readonly incident: string
  readonly text: string
}

export interface Matches {
  readonly offered: readonly Match[]
  readonly missing: readonly MissingMatch[]
}

/**
 * The articles that the rules offer for the incidents of a case, each in the
 * wording of the day of the act, with reasons that quote the case's own facts.
 */
export function matchArticles(
  contexts: readonly IncidentContext[],
  table: MatchingTable,
  catalogue: LawCatalogue,
): Matches {
  const offered: Match[] = []
  const missing: MissingMatch[] = []
  const desk: Desk = { table, catalogue, ranks: ranksOf(table), wordingsOn: rememberWordings(catalogue) }
  const plain = table.rules.filter(({ when }) => when.paper === undefined)
  const onPapers = table.rules.filter(({ when }) => when.paper !== undefined)
  const said = new Map<MatchingRule, IncidentContext[]>()

  for (const bare of contexts) {
    const applied = plain.flatMap((rule) => apply(rule, bare))
    const papers = new Set(applied.flatMap(({ rule }) => rule.papers))
    const context = { ...bare, papers }
    for (const { rule, facts } of [...applied, ...onPapers.flatMap((it) => apply(it, context))]) {
      const earlier = said.get(rule)
      earlier?.push(context)
      if (earlier !== undefined) continue
      const together = [context]
      if (isSameForAll(rule)) said.set(rule, together)
      const found = offer(rule, facts, context, together, desk)
      offered.push(...found.offered)
      missing.push(...found.missing)
    }
  }
  return { offered: oncePerCase(offered), missing }
}

/** A rule of procedure reads the same for every incident, so it is worked out once. */
function isSameForAll({ scope, day, leadOnlyWhen, cautions }: MatchingRule): boolean {
  return scope === 'case' && day === 'today' && leadOnlyWhen.length === 0 && cautions.length === 0
}

function apply(rule: MatchingRule, context: IncidentContext) {
  const facts = evaluateCondition(rule.when, context)
  return facts === null ? [] : [{ rule, facts }]
}

interface Desk {
  readonly table: MatchingTable
  readonly catalogue: LawCatalogue
  readonly ranks: ReadonlyMap<string, number>
  readonly wordingsOn: (act: ActDays) => (key: string) => WordingsForAct
}

function offer(
  rule: MatchingRule,
  facts: readonly Fact[],
  context: IncidentContext,
  contexts: readonly IncidentContext[],
  { table, catalogue, ranks, wordingsOn }: Desk,
): Matches {
  const { today, incident } = context
  const act = rule.day === 'today' ? actOn(today) : context.act
  const wordings = wordingsOn(act)
  const reason = reasonText(rule, facts, context, act)
  const cautions = rule.cautions.filter(
    ({ when }) => when === undefined || evaluateCondition(when, context) !== null,
  )
  const since = undatedSince(act, table.undatedYears)
  const offered: Match[] = []
  const missing: MissingMatch[] = []
  for (const key of new Set([...rule.lead, ...rule.support])) {
    const isLead = rule.lead.includes(key)
    const found = wordings(key)
    if (found.state === 'missing') {
      missing.push({ key, incident: incident.id, text: found.text })
      continue
    }
    const doubt = isLead ? doubtAbout(rule, key, context) : undefined
    const warnings = cautions
      .filter(({ articles }) => articles?.includes(key) ?? true)
      .map(({ text }) => text)
    const tooNew = isLead && since !== undefined ? tooNewText(catalogue, key, since) : undefined
    for (const { version, cited, text } of found.wordings) {
      const lead = isLead && cited && doubt === undefined && tooNew === undefined
      const note = table.wordingNotes[version.id] ?? ''
      const bar = lead ? timeBarText(table, key, act, today) : ''
      offered.push({
        rule,
        key,
        version,
        lead,
        cited,
        rank: ranks.get(`${rule.id} ${key}`) ?? 0,
        context,
        contexts,
        day: cited ? act.end : act.start,
        undated:
          isLead && cited && doubt === undefined && since !== undefined && version.effectiveFrom > since
            ? [incident.id]
            : [],
        facts: reason.paths,
        text: reason.text + text + (doubt ?? '') + (tooNew ?? '') + warnings.join('') + note + bar,
      })
    }
  }
  return { offered: withAbsence(offered, missing, rule), missing }
}

/** Why a lead article of the rule is not offered stands with the first article that is. */
function withAbsence(
  offered: readonly Match[],
  missing: readonly MissingMatch[],
  { lead }: MatchingRule,
): readonly Match[] {
  const absence = missing.filter(({ key }) => lead.includes(key)).map(({ text }) => text)
  if (absence.length === 0) return offered
  const [first, ...rest] = offered
  return first === undefined ? [] : [{ ...first, text: [first.text, ...absence].join('') }, ...rest]
}

/** What a lead article still needs, or `undefined` when nothing. */
function doubtAbout(rule: MatchingRule, key: string, context: IncidentContext): string | undefined {
  return rule.leadOnlyWhen.find(
    ({ articles, when }) => articles.includes(key) && evaluateCondition(when, context) === null,
  )?.otherwise
}

/** Many incidents share their days, so each article is looked up once for them. */
function rememberWordings(catalogue: LawCatalogue): Desk['wordingsOn'] {
  const days = new Map<string, Map<string, WordingsForAct>>()
  return (act) => {
    const place = `${act.start} ${act.end} ${act.exact} ${act.ongoing}`
    const known = days.get(place) ?? new Map<string, WordingsForAct>()
    days.set(place, known)
    return (key) => {
      const found = known.get(key) ?? wordingsForAct(catalogue, key, act)
      known.set(key, found)
      return found
    }
  }
}

/** Rules for the whole case are said once: where the article leads, or else where it first came up. */
function oncePerCase(matches: readonly Match[]): readonly Match[] {
  const together = new Map<string, { best: Match; contexts: IncidentContext[] }>()
  const placeOf = ({ rule, version }: Match) => `${rule.id} ${version.id}`
  for (const match of matches) {
    if (match.rule.scope !== 'case') continue
    const earlier = together.get(placeOf(match))
    if (earlier === undefined) together.set(placeOf(match), { best: match, contexts: [...match.contexts] })
    else {
      earlier.contexts.push(...match.contexts)
      if (match.lead && !earlier.best.lead) earlier.best = match
    }
  }
  return matches.flatMap((match) => {
    if (match.rule.scope !== 'case') return [match]
    const { best, contexts } = together.get(placeOf(match)) ?? { best: match, contexts: [] }
    return best === match ? [{ ...match, contexts }] : []
  })
}

function ranksOf({ rules }: MatchingTable): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const rule of rules) {
    for (const key of [...rule.lead, ...rule.support]) ranks.set(`${rule.id} ${key}`, ranks.size)
  }
  return ranks
}
