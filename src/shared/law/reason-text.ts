import { addDays, addMonths, type IsoDate } from '../domain/calendar'
import { chineseDay } from '../domain/chinese-day'
import type { ActDays } from './act-days'
import type { IncidentContext } from './case-context'
import type { Fact } from './evaluate-condition'
import type { MatchingRule, MatchingTable } from './matching-table'
import { quoteRecords } from './quote-records'
import { quoteTitle } from './quote-title'

/** Why a rule offers its articles for an incident, in the words of the case, and the facts it quotes. */
export function reasonText(
  rule: MatchingRule,
  facts: readonly Fact[],
  context: IncidentContext,
  act: ActDays,
): { readonly text: string; readonly paths: readonly string[] } {
  const wide = rule.scope === 'case'
  const ofConduct = !wide && facts.some(({ path }) => path === `${context.path}.conduct`)
  const quoted = ofConduct ? [...facts, ...quoteRecords(context)] : facts
  const quotes = [...new Set(quoted.map(({ quote }) => quote).filter((quote) => quote !== ''))]
  const subject = wide ? '本案' : `事件${quoteTitle(context.incident.title)}`
  const because = quotes.length === 0 ? '' : `（${quotes.join('；')}）`
  const dated = rule.day === 'today' ? '' : undatedText(act)
  return {
    text: `${subject}：${rule.why}${because}${hedge(context)}。${dated}`,
    paths: [...new Set(quoted.map(({ path }) => path))],
  }
}

function hedge({ incident }: IncidentContext): string {
  if (incident.certainty === 'fact') return ''
  return incident.certainty === 'inference' ? '，但这是推断，有待查证' : '，但这是听说，有待查证'
}

function undatedText({ basis, start }: ActDays): string {
  if (basis === 'stated') return ''
  return basis === 'discovered'
    ? `发生的时间没有记载，暂按发现之日（${chineseDay(start)}）的法律。`
    : `发生的时间没有记载，暂按今日（${chineseDay(start)}）的法律。`
}

/** A warning where the act may no longer be punished. */
export function timeBarText({ timeBars }: MatchingTable, key: string, act: ActDays, today: IsoDate): string {
  const bar = timeBars.find(({ articles }) => articles.includes(key))
  if (bar === undefined || act.basis !== 'stated' || act.ongoing) return ''
  if (today <= addDays(addMonths(act.earliestEnd, bar.months), -1)) return ''
  return today > addDays(addMonths(act.end, bar.months), -1) ? bar.text : bar.inexact
}
