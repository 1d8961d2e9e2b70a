import { addDays, addMonths, dayOf, type IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { chineseDay } from '../domain/chinese-day'
import { type ActDays, actSpan } from './act-days'
import type { IncidentContext } from './case-context'
import type { DeadlineRule, DeadlineTable, Period } from './deadline-table'
import { evaluateCondition } from './evaluate-condition'
import { fillIn } from './fill-in'
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
        ? [open(rule, start, `${chineseDay(rule.heldSince)}以前起算的期间，本资料库未收录当时的条文`)]
        : [computed(rule, start, '')]
    }
    case 'harm': {
      const [first] = contexts
        .map(({ act }) => act)
        .filter(({ basis }) => basis === 'stated')
        .sort((left, right) => left.start.localeCompare(right.start))
      if (first === undefined) return [open(rule, null, '没有记载损害发生的日期')]
      return [first.exact ? computed(rule, first.start, '') : atTheEarliest(rule, first.start, '', first)]
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

/** One answer for all acts that end on the same day, or may end on the same days. */
function perAct(
  rule: Extract<DeadlineRule, { from: 'actEnd' }>,
  contexts: readonly IncidentContext[],
): readonly Deadline[] {
  const groups = new Map<string, IncidentContext[]>()
  for (const context of contexts) {
    if (evaluateCondition(rule.when, context) === null) continue
    const { basis, ongoing, exact, earliestEnd } = context.act
    const dated = exact ? earliestEnd : `${earliestEnd} ${actSpan(context.act)}`
    const group = basis !== 'stated' ? 'undated' : ongoing ? 'ongoing' : dated
    const acts = groups.get(group)
    if (acts === undefined) groups.set(group, [context])
    else acts.push(context)
  }
  return [...groups.values()].flatMap((acts) => {
    const [first] = acts
    if (first === undefined) return []
    const { act, incident } = first
    const about = titlesOf(acts)
    const named = { ...rule, id: `${rule.id}-${incident.id}` }
    if (act.basis !== 'stated') return [open(named, null, '没有记载行为发生的日期', about)]
    if (act.ongoing) return [open(named, null, '行为仍在继续，期间从行为终了之日起计算', about)]
    return [
      act.exact ? computed(named, act.earliestEnd, about) : atTheEarliest(named, act.earliestEnd, about, act),
    ]
  })
}

function computed(rule: DeadlineRule, start: IsoDate, about: string): Deadline {
  return {
    id: rule.id,
    title: fillIn(rule.title, 'title', about),
    start,
    lastDay:
      rule.period === undefined ? null : addDays(addPeriod(start, rule.period), -(rule.minusDays ?? 0)),
    certainty: rule.uncertain === true || rule.period === undefined ? 'open' : 'computed',
    sources: rule.sources,
    notCounted: rule.notCounted,
  }
}

/** The day is only known roughly: the last day is the earliest it can be, and open. */
function atTheEarliest(rule: DeadlineRule, start: IsoDate, about: string, act: ActDays): Deadline {
  const doubt = `日期没有写准（${actSpan(act)}），从最早可能的${chineseDay(start)}起算，请先查明日期`
  return { ...computed(rule, start, about), certainty: 'open', notCounted: [doubt, ...rule.notCounted] }
}

function open(rule: DeadlineRule, start: IsoDate | null, reason: string, about = ''): Deadline {
  return {
    id: rule.id,
    title: fillIn(rule.title, 'title', about),
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
