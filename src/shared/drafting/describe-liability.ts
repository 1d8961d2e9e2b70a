import { OF_HANDLERS } from '../domain/conduct'
import type { DataType } from '../domain/incident'
import { deedsOf } from './deeds'
import {
  actsOfDefendants,
  conductOf,
  type DefendantActs,
  daysToLeak,
  isNotified,
  isSource,
} from './defendant-acts'
import { defendantGaps } from './defendant-gaps'
import type { FilingAt } from './describe-filings'
import { citeExhibits } from './describe-incident'
import { evidenceOfGifts } from './describe-leak'
import type { DraftText, Gap } from './draft-document'
import { groupAlike } from './group-alike'
import { incidentNumbers } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { type Citation, nameArticles } from './quote-articles'
import { askFor, say, words } from './say'
import type { Template } from './template'
import { names } from './who-acted'
import { inCase, join, written } from './written-text'

/** Rules of what a defendant is liable for, beside those of its acts: `act.sold`. */
const PRESUMED_FAULT = 'presumed_fault'
const FAULT = 'fault'
const NOTIFIED = 'notified'

export interface Liability {
  readonly sentences: readonly DraftText[]
  /** Named in the sentences, in their order. */
  readonly rules: readonly Citation[]
  readonly gaps: readonly Gap[]
}

/**
 * 被告1：… What each defendant was given and what leaked of it, its own acts, and the duty behind its liability.
 * Defendants of whom the same is said share a paragraph.
 */
export function describeLiability(facts: PaperFacts, template: Template): Liability {
  const told = actsOfDefendants(facts)
  const rules = told.map((it) => rulesOf(facts, template, it))
  const named = nameArticles(
    facts,
    rules.flatMap(({ platform, duty, fault }) => [platform, duty, fault]),
  )
  const texts = told.map((it, index) => {
    const [platform, duty, fault] = named.slice(3 * index)
    return { it, text: join(paragraph(facts, template, it, { platform, duty, fault })) }
  })
  const alike = groupAlike(texts, ({ text }) => text.text)
  return {
    sentences: [...alike.values()].map((group) =>
      say(template, 'liability', {
        who: whoOf(
          facts,
          template,
          group.map(({ it }) => it),
        ),
        text: join(group.slice(0, 1).map(({ text }) => text)),
      }),
    ),
    rules: rules.flatMap(({ platform, duty, fault }) => [...platform, ...duty, ...fault]),
    gaps: told.flatMap((it) => defendantGaps(facts, it)),
  }
}

/** 被告, 被告2, 被告1、被告3 or 各被告: how the complaint calls some of those who are sued. */
export function whoOf(facts: PaperFacts, template: Template, some: readonly DefendantActs[]): DraftText {
  if (some.length > 1 && some.length === facts.defendants.length) return say(template, 'several')
  return join(
    some.map(({ defendant: { party, path } }) => {
      const number = facts.defendants.findIndex((it) => it.party.id === party.id) + 1
      return facts.defendants.length === 1
        ? say(template, 'one')
        : say(template, 'numbered', { number: written(String(number), inCase(path)) })
    }),
    '、',
  )
}

interface Rules<Of> {
  readonly platform: Of
  readonly duty: Of
  readonly fault: Of
}

function rulesOf(facts: PaperFacts, template: Template, it: DefendantActs): Rules<readonly Citation[]> {
  const involved = [...it.leaks, ...it.acts.map(({ at }) => at), ...it.hosted]
  const pick = (kind: string): readonly Citation[] =>
    (template.rules?.[kind] ?? [])
      .filter(({ when }) => when !== 'handler' || it.isHandler)
      .flatMap(({ article: key }) => facts.onActDays(key, involved).map((version) => ({ key, version })))
  const conduct = [...conductOf(it)]
  // Nothing says that it ever had the information: its acts are told, and no duty is made of them.
  if (it.isHandler && !isSource(it)) return { platform: [], duty: [], fault: [] }
  const duty = distinct(conduct.flatMap((code) => pick(`act.${code}`)))
  return {
    platform: isNotified(it) ? pick(NOTIFIED) : [],
    duty,
    fault: conduct.length === 0 ? [] : pick(it.isHandler ? PRESUMED_FAULT : FAULT),
  }
}

function paragraph(
  facts: PaperFacts,
  template: Template,
  it: DefendantActs,
  rules: Rules<DraftText | undefined>,
): readonly DraftText[] {
  const { duty, fault } = rules
  const told = [
    ...(it.gifts.length === 0
      ? []
      : [
          say(template, 'liability.given', {
            gift: say(template, 'gift'),
            exhibits: citeExhibits(facts, evidenceOfGifts(facts, it.gifts), `${it.gifts[0]?.path}.evidence`),
          }),
        ]),
    ...leaked(facts, template, it),
    ...hosted(facts, template, it, rules.platform),
    ...acts(facts, template, it),
    ...(it.isHandler && !isSource(it) ? [say(template, 'liability.unknown')] : []),
  ]
  if (told.length === 0) return [askFor(facts.wording, 'defendant.acts', it.defendant.path)]
  const who = it.isHandler ? 'liability.handler' : 'liability.person'
  return fault === undefined ? told : [...told, say(template, who, { duty, fault })]
}

/** How soon, and which fields: 民法典 and 个保法 leave it to the handler to show that it was not at fault. */
function leaked(facts: PaperFacts, template: Template, it: DefendantActs): readonly DraftText[] {
  const own = new Set(it.acts.map(({ at }) => at.path))
  const ofOthers = it.leaks.filter(({ path }) => !own.has(path))
  const days = daysToLeak(it, ofOthers.length === 0 ? it.leaks : ofOthers)
  const matched = matches(facts, template, it)
  if (ofOthers.length === 0 && matched === undefined) return []
  const shown = ofOthers.length === 0 ? it.leaks : ofOthers
  const told = new Set(it.acts.flatMap(({ conduct }) => conduct))
  const isLikely =
    ofOthers.some(({ incident }) => incident.certainty === 'fact') &&
    matched !== undefined &&
    !told.has('failed_security')
  return [
    say(template, ofOthers.length === 0 ? 'liability.matched' : 'liability.leaked', {
      soon:
        days === undefined
          ? undefined
          : say(template, soonOf(days, ofOthers.length), {
              days: written(
                String(days),
                ...it.gifts.slice(0, 1).map(({ path }) => inCase(`${path}.gaveData`)),
              ),
            }),
      account: say(template, 'account'),
      incidents: incidentNumbers(facts.incidents, ofOthers),
      matched,
      uncertain: uncertain(facts, shown),
      exhibits: exhibitsOf(facts, shown),
    }),
    ...(isLikely ? [say(template, 'liability.likely')] : []),
  ]
}

/** Which fields are the same, and of which only what is shown of them. */
function matches(facts: PaperFacts, template: Template, it: DefendantActs): DraftText | undefined {
  const part = it.matchedInPart
  const whole = it.matched.filter((field) => !part.includes(field))
  const tell = (phrase: string, fields: readonly DataType[]) =>
    fields.length === 0
      ? []
      : [
          say(template, phrase, {
            fields: written(
              words(facts.wording, 'dataType', fields),
              ...it.leaks.map(({ path }) => inCase(path)),
            ),
          }),
        ]
  const told = [...tell('match.whole', whole), ...tell('match.part', part)]
  return told.length === 0 ? undefined : join(told, '，')
}

/** What came of a notice, in words that the answer itself bears out. */
function afterNotice(template: Template, { filing: { answer = 'none' }, path }: FilingAt): DraftText {
  return join([say(template, `liability.notified.${answer}`), written('', inCase(`${path}.answer`))])
}

function soonOf(days: number, incidents: number): string {
  if (days === 0) return 'liability.sameDay'
  return incidents > 1 ? 'liability.daysOn' : 'liability.days'
}

function hosted(
  facts: PaperFacts,
  template: Template,
  { hosted, inVain, defendant }: DefendantActs,
  rules: DraftText | undefined,
): readonly DraftText[] {
  if (hosted.length === 0) return []
  const others = hosted.flatMap((it) => {
    const ofUsers = it.incident.conduct.filter((code) => !OF_HANDLERS.has(code))
    return deedsOf(facts, it, ofUsers).flatMap(({ actors }) => actors)
  })
  const actors = facts.respondents.filter((it) => others.includes(it) && it.path !== defendant.path)
  const last = inVain.at(-1)
  return [
    say(template, 'liability.hosted', {
      account: say(template, 'account'),
      incidents: incidentNumbers(facts.incidents, hosted),
      actors: names(facts, actors) ?? say(template, 'hosted.somebody'),
      uncertain: uncertain(facts, hosted),
      exhibits: exhibitsOf(facts, hosted),
    }),
    ...(last === undefined || rules === undefined
      ? []
      : [say(template, 'liability.notified', { answer: afterNotice(template, last), rules })]),
  ]
}

/** （四）中拒绝个人信息权利请求〔证据4-1〕: acts of the same kinds together. */
function acts(facts: PaperFacts, template: Template, it: DefendantActs): readonly DraftText[] {
  const alike = groupAlike(it.acts, ({ conduct }) => words(facts.wording, 'conduct', conduct))
  return [...alike].map(([conduct, group]) => {
    const incidents = group.map(({ at }) => at)
    return say(template, 'liability.act', {
      account: say(template, 'account'),
      incidents: incidentNumbers(facts.incidents, incidents),
      conduct: written(conduct, ...incidents.map(({ path }) => inCase(`${path}.conduct`))),
      uncertain: uncertain(facts, incidents),
      exhibits: exhibitsOf(facts, incidents),
    })
  })
}

function uncertain(facts: PaperFacts, incidents: readonly IncidentAt[]): DraftText | undefined {
  const told = incidents.filter(({ incident }) => incident.certainty !== 'fact')
  return told.length === 0 ? undefined : incidentNumbers(facts.incidents, told)
}

function exhibitsOf(facts: PaperFacts, incidents: readonly IncidentAt[]): DraftText | undefined {
  const ids = incidents.flatMap(({ incident }) => incident.evidence)
  return citeExhibits(facts, ids, `${incidents[0]?.path ?? 'incidents[0]'}.evidence`)
}

function distinct(cited: readonly Citation[]): readonly Citation[] {
  const once = new Map(cited.map((it) => [it.version.id, it]))
  return [...once.values()].sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }))
}
