import { INFRINGING, includesAny, SELLING } from '../domain/conduct'
import type { DataType, Incident } from '../domain/incident'
import { formatCount, formatYuan, toFen } from '../domain/money'
import { chineseMoment } from './chinese-dates'
import type { DraftText, Source } from './draft-document'
import { groupAlike } from './group-alike'
import { incidentNames } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { actorsOf } from './who-acted'
import { inCase, join, written } from './written-text'

/** 法释〔2017〕10号: what counts as 提供, and when it is serious. */
const PROVIDING_ARTICLE = 'sc2017-3'
const SERIOUS_ARTICLE = 'sc2017-5'

/**
 * 可能涉及的立案标准: which number of art. 5 the kinds of information, the gain
 * and the position of the actor may come under. Names the numbers and whose
 * word they are; that they are reached is for the police to find.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function describeThresholds(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  about: readonly IncidentAt[],
): DraftText | undefined {
  const acts = about.filter(({ incident }) => includesAny(incident.conduct, INFRINGING))
  const [serious] = facts.onActDays(SERIOUS_ARTICLE, acts)
  if (acts.length === 0 || serious === undefined) return undefined
  const source: Source = { kind: 'article', id: SERIOUS_ARTICLE, version: serious.id }
  const intro = say(template, 'thresholds', {
    law: written(serious.law, source),
    documentNumber: written(serious.documentNumber, source),
    since: written(chineseMoment(serious.effectiveFrom), source),
    number: written(serious.number, source),
  })
  const clauses = [
    ...byTier(facts, template, told, acts),
    ...gains(facts, template, told, acts),
    ...onDuty(facts, template, told, acts),
    ...published(facts, template, told, acts),
  ]
  const found = clauses.length === 0 ? [] : [join(clauses, '；'), written('。')]
  return join([intro, ...found, say(template, 'thresholds.end')])
}

/** Incidents whose information comes under the same number, in one clause. */
function byTier(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
): readonly DraftText[] {
  const rules = acts.flatMap((it) => rulesOf(facts, template, it).map((rule) => ({ it, rule })))
  return [...groupAlike(rules, ({ rule }) => rule.text).values()].map((group) =>
    say(template, 'thresholds.tier', {
      incidents: incidentNames(
        told,
        group.map(({ it }) => it),
      ),
      rule: join(group.slice(0, 1).map(({ rule }) => rule)),
    }),
  )
}

/** One number for each count of an incident; for all its information where nothing was counted. */
function rulesOf(
  facts: PaperFacts,
  template: Template,
  { incident, path }: IncidentAt,
): readonly DraftText[] {
  if (incident.recordCounts.length > 0) {
    return incident.recordCounts.map((it, index) => {
      const from = `${path}.recordCounts[${index}]`
      const count = it.atMost === undefined || it.atMost === it.count ? [it.count] : [it.count, it.atMost]
      const counted = say(template, 'thresholds.counted', {
        count: written(count.map(formatCount).join('至'), inCase(`${from}.count`)),
      })
      return ruleFor(facts, template, incident, { dataTypes: it.dataTypes, from, counted })
    })
  }
  if (incident.dataTypes.length === 0) return []
  return [
    ruleFor(facts, template, incident, { dataTypes: incident.dataTypes, from: path, counted: undefined }),
  ]
}

/** The weightiest kind decides, once by what is settled and once by what is possible. */
function ruleFor(
  facts: PaperFacts,
  template: Template,
  incident: Incident,
  set: {
    readonly dataTypes: readonly DataType[]
    readonly from: string
    readonly counted: DraftText | undefined
  },
): DraftText {
  const { lowest, highest } = facts.tiersOf(set.dataTypes, incident)
  const { limits } = facts.infringement
  const deciding = set.dataTypes.filter((code) => {
    const tiers = facts.tiersOf([code], incident)
    return lowest === highest ? tiers.lowest === highest : tiers.highest === highest
  })
  const item = (tier: typeof lowest) =>
    say(template, `thresholds.item${tier}`, { limit: written(formatCount(limits[tier])) })
  const isOther = lowest === highest && highest === 'C'
  const settled = set.counted === undefined ? 'thresholds.possible' : 'thresholds.settled'
  return say(template, lowest === highest ? settled : 'thresholds.either', {
    kinds: isOther
      ? undefined
      : written(words(facts.wording, 'dataType', deciding), inCase(`${set.from}.dataTypes`)),
    counted: set.counted ?? say(template, 'thresholds.uncounted'),
    item: item(highest),
    lower: item(lowest),
  })
}

function gains(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
): readonly DraftText[] {
  return acts.flatMap((it) => {
    const { illegalGainCny } = it.incident
    if (illegalGainCny === undefined) return []
    return [
      say(template, 'thresholds.gain', {
        incidents: incidentNames(told, [it]),
        gain: written(formatYuan(toFen(illegalGainCny)), inCase(`${it.path}.illegalGainCny`)),
        limit: written(formatYuan(facts.infringement.gainFen)),
      }),
    ]
  })
}

/** Whoever had the information by office, work or service: the actor itself, or one who was given it. */
function onDuty(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
): readonly DraftText[] {
  const receivers = new Set(facts.incidents.flatMap(({ incident }) => incident.gaveData?.toWhom ?? []))
  const insiders = acts.filter(
    (it) =>
      it.incident.onDuty === true ||
      it.incident.conduct.includes('insider_abuse') ||
      (includesAny(it.incident.conduct, SELLING) &&
        actorsOf(facts, it).some(
          ({ party: { id, role } }) => receivers.has(id) || role === 'insider' || role === 'official',
        )),
  )
  return insiders.length === 0
    ? []
    : [say(template, 'thresholds.onDuty', { incidents: incidentNames(told, insiders) })]
}

/** Publishing on a network is 提供: art. 3. */
function published(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
): readonly DraftText[] {
  const online = acts.filter(({ incident }) => incident.conduct.includes('published'))
  const [providing] = online.length === 0 ? [] : facts.onActDays(PROVIDING_ARTICLE, online)
  if (providing === undefined) return []
  const number = written(providing.number, { kind: 'article', id: PROVIDING_ARTICLE, version: providing.id })
  return [say(template, 'thresholds.published', { incidents: incidentNames(told, online), number })]
}
