import { addDays, addMonths, dayOf, type IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { formatDay } from './act-days'
import type { IncidentContext } from './case-context'
import type { DeadlineRule, DeadlineTable, Period } from './deadline-table'
import { evaluateCondition } from './evaluate-condition'
import type { Deadline } from './law-answer'
import { quoteTitle } from './quote-title'

/** Titles of acts that one period names before it says 等n件. */
const NAMED_ACTS = 3

/**
 * The periods that run for a case, the nearest last day first, open ones at
 * the end. The day that starts a period is not counted; a last day on a public
 * holiday, suspension and interruption are not worked out, and each answer
 * says so.
 *
 * Source: 《中华人民共和国民法典》第二百零一条至第二百零三条, and the articles of each rule.
 */
export function computeDeadlines(
  it: Case,
  contexts: readonly IncidentContext[],
  { rules }: DeadlineTable,
): readonly Deadline[] {
  return rules
    .flatMap((rule) => apply(rule, it, contexts))
    .sort((left, right) => (left.lastDay ?? '9999').localeCompare(right.lastDay ?? '9999'))
}

function apply(rule: DeadlineRule, it: Case, contexts: readonly IncidentContext[]): readonly Deadline[] {
  switch (rule.from) {
    case 'obligorKnown': {
      const start = it.obligorKnownOn ?? null
      if (start === null) {
        return [open(rule, null, '尚未记载何时知道损害和侵害人；知道之日以前，三年期间不开始计算')]
      }
      return start < rule.heldSince
        ? [open(rule, start, `${formatDay(rule.heldSince)}以前起算的期间，本资料库未收录当时的条文`)]
        : [computed(rule, start, '')]
    }
    case 'harm': {
      const first = contexts
        .filter(({ act }) => act.basis === 'stated')
        .map(({ act }) => act.start)
        .sort()[0]
      return [first === undefined ? open(rule, null, '没有记载损害发生的日期') : computed(rule, first, '')]
    }
    case 'actEnd':
      return perAct(rule, contexts)
    case 'handedIn':
    case 'answered':
      return it.filings.flatMap((filing) => {
        const at = rule.from === 'handedIn' ? filing.handedInAt : filing.answeredAt
        const fits =
          rule.filing.kind.includes(filing.kind) &&
          (rule.filing.answer?.includes(filing.answer ?? 'none') ?? true)
        if (!fits || at === undefined) return []
        const named = { ...rule, id: `${rule.id}-${filing.id}` }
        return [
          rule.period === undefined ? open(named, dayOf(at), '') : computed(named, dayOf(at), filing.to),
        ]
      })
  }
}

/** One answer for all acts that end on the same day. */
function perAct(
  rule: Extract<DeadlineRule, { from: 'actEnd' }>,
  contexts: readonly IncidentContext[],
): readonly Deadline[] {
  const groups = new Map<string, IncidentContext[]>()
  for (const context of contexts) {
    if (evaluateCondition(rule.when, context) === null) continue
    const { basis, ongoing, end } = context.act
    const group = basis !== 'stated' ? 'undated' : ongoing ? 'ongoing' : end
    const acts = groups.get(group)
    if (acts === undefined) groups.set(group, [context])
    else acts.push(context)
  }
  return [...groups].map(([group, acts]) => {
    const titles = titlesOf(acts)
    const named = {
      ...rule,
      id: `${rule.id}-${acts[0]?.incident.id ?? group}`,
      title: rule.title.replace('{title}', titles),
    }
    if (group === 'undated') return open(named, null, '没有记载行为发生的日期')
    if (group === 'ongoing') return open(named, null, '行为仍在继续，期间从行为终了之日起计算')
    return computed(named, group as IsoDate, titles)
  })
}

function computed(rule: DeadlineRule, start: IsoDate, about: string): Deadline {
  return {
    id: rule.id,
    title: rule.title.replace('{title}', about),
    start,
    lastDay:
      rule.period === undefined ? null : addDays(addPeriod(start, rule.period), -(rule.minusDays ?? 0)),
    certainty: rule.uncertain === true || rule.period === undefined ? 'open' : 'computed',
    sources: rule.sources,
    notCounted: rule.notCounted,
  }
}

function open(rule: DeadlineRule, start: IsoDate | null, reason: string): Deadline {
  return {
    id: rule.id,
    title: rule.title.replace('{title}', ''),
    start,
    lastDay: null,
    certainty: 'open',
    sources: rule.sources,
    notCounted: reason === '' ? rule.notCounted : [reason, ...rule.notCounted],
  }
}

function addPeriod(start: IsoDate, { years = 0, months = 0, days = 0 }: Period): IsoDate {
  return addDays(addMonths(start, years * 12 + months), days)
}

function titlesOf(acts: readonly IncidentContext[]): string {
  const titles = acts
    .slice(0, NAMED_ACTS)
    .map(({ incident }) => quoteTitle(incident.title))
    .join('、')
  return acts.length > NAMED_ACTS ? `${titles}等${acts.length}件` : titles
}
