import { dayOf } from '../domain/calendar'
import { OMISSIONS } from '../domain/conduct'
import type { Conduct, Incident } from '../domain/incident'
import { formatYuan, toFen } from '../domain/money'
import { chineseMoment, chinesePeriod } from './chinese-dates'
import { describeActors, type ToldDeed } from './deeds'
import { sentence } from './describe-harm'
import { incidentTime } from './describe-incident'
import type { DraftText } from './draft-document'
import { leakedWords } from './leaked-words'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { actorsOf, hostsOf, isUnseen, names } from './who-acted'
import { inCase, join, written } from './written-text'

/** What a paper leaves to other words. */
export interface Telling {
  /** Says 涉嫌. */
  readonly suspected?: boolean
  /** Says of a caller only that nobody knows who it was: the paper says elsewhere whom it suspects. */
  readonly suspectsElsewhere?: boolean
  /** The kinds of conduct that are of the paper's matter; all where it does not say. */
  readonly conductOf?: (incident: Incident) => readonly Conduct[]
  /** The paper tells in a place of its own which information leaked. */
  readonly leakElsewhere?: boolean
  /** The account and what else is known in one paragraph. */
  readonly inOne?: boolean
}

/** When, who, by which way, what with which information; then where it is to be seen, and how it was noticed. */
export function describeDeed(facts: PaperFacts, it: IncidentAt, telling: Telling): DraftText | undefined {
  const sentences = [describeAct(facts, it, telling), describePlace(facts, it), describeDiscovery(facts, it)]
  const told = sentences.filter((text) => text !== undefined)
  return told.length === 0 ? undefined : join(told)
}

function describeAct(
  facts: PaperFacts,
  it: IncidentAt,
  { suspected = false, suspectsElsewhere = false, conductOf, leakElsewhere = false }: Telling,
): DraftText | undefined {
  const { incident, path } = it
  const at = (field: string) => inCase(`${path}.${field}`)
  const conduct = conductOf?.(incident) ?? incident.conduct
  const hosts = hostsOf(facts, it)
  const deeds = describeActors(facts, it, conduct, suspectsElsewhere)
  const values = {
    time: unsaidTime(facts, it),
    // Who called needs no telephone.
    channel:
      incident.channel === 'other' || (isUnseen(facts, it) && deeds.length > 0)
        ? undefined
        : written(words(facts.wording, 'channel', [incident.channel]), at('channel')),
    dataTypes:
      leakElsewhere || incident.dataTypes.length === 0
        ? undefined
        : written(leakedWords(facts, incident, incident.dataTypes), at('dataTypes')),
    ongoing:
      incident.ongoing === true
        ? join([sayShared(facts.wording, 'incident.ongoing'), written('', at('ongoing'))])
        : undefined,
    hosts,
  }
  if (deeds.length === 0) {
    return clauses(facts, 'incident.setting', { ...values, actors: names(facts, actorsOf(facts, it)) })
  }
  return sayShared(facts.wording, 'incident.act', {
    ...values,
    deeds: join(
      deeds.map((deed) => describeOne(facts, it, deed, { channel: values.channel, suspected })),
      '；',
    ),
  })
}

/** “数据小王”涉嫌通过聊天群组出售个人信息: what one of those who acted did. */
export function describeOne(
  facts: PaperFacts,
  { path }: IncidentAt,
  { actor, conduct }: ToldDeed,
  { channel, suspected }: { readonly channel?: DraftText | undefined; readonly suspected: boolean },
): DraftText {
  const [done, left] = [false, true].map((isLeft) => {
    const codes = conduct.filter((code) => OMISSIONS.has(code) === isLeft)
    return codes.length === 0 ? undefined : written(deedWords(facts, codes), inCase(`${path}.conduct`))
  })
  return sayShared(facts.wording, 'incident.deed', {
    actor,
    suspected: suspected ? sayShared(facts.wording, 'incident.suspected') : undefined,
    channel: done === undefined ? undefined : channel,
    acts: join(
      [done, left].filter((text) => text !== undefined),
      '，',
    ),
  })
}

/** 实施骚扰 and not 骚扰 alone: conduct as somebody's act. */
export function deedWords({ wording }: PaperFacts, codes: readonly Conduct[]): string {
  return codes.map((code) => wording.words.deed?.[code] ?? words(wording, 'conduct', [code])).join('、')
}

/** A sentence of those of its parts that are known; undefined without any. */
function clauses(
  facts: PaperFacts,
  name: string,
  values: Readonly<Record<string, DraftText | undefined>>,
): DraftText | undefined {
  const told = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [sayShared(facts.wording, `${name}.${key}`, { value, self: facts.self })],
  )
  return told.length === 0 ? undefined : join([join(told, '，'), written('。')])
}

/** The time, unless the account has said all of it. */
function unsaidTime(facts: PaperFacts, it: IncidentAt): DraftText | undefined {
  const { occurredAt, occurredUntil, precision, ongoing, account = '' } = it.incident
  if (occurredAt === undefined) return incidentTime(facts, it)
  const period = chinesePeriod(occurredAt, occurredUntil, precision)
  if (account.includes(period)) return undefined
  const text = written(period, inCase(`${it.path}.occurredAt`))
  return ongoing === true ? join([text, sayShared(facts.wording, 'incident.since')]) : text
}

function describePlace(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  const at = (field: string) => inCase(`${path}.${field}`)
  const { account = '', priceCny } = incident
  const text = (field: 'place' | 'spread') => {
    const value = sentence(incident[field] ?? '')
    return value === '' || account.includes(value) ? undefined : written(value, at(field))
  }
  const price = priceCny === undefined ? undefined : formatYuan(toFen(priceCny))
  // What it is the price of, only the account can say.
  const isPriceTold = price !== undefined && account.replaceAll(',', '').includes(price.replaceAll(',', ''))
  const values = {
    place: text('place'),
    urls: incident.urls.length === 0 ? undefined : written(incident.urls.join('、'), at('urls')),
    spread: text('spread'),
    price: price === undefined || isPriceTold ? undefined : written(price, at('priceCny')),
  }
  return clauses(facts, 'incident.trace', values)
}

function describeDiscovery(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  const { occurredAt, discoveredAt, discoveredHow, account = '' } = incident
  const how = sentence(discoveredHow ?? '')
  // Said already where it was noticed as it happened.
  const isNewTime = discoveredAt !== undefined && discoveredAt !== occurredAt
  const values = {
    self: facts.self,
    at: isNewTime ? written(discoveryTime(facts, incident), inCase(`${path}.discoveredAt`)) : undefined,
    how: how === '' || account.includes(how) ? undefined : written(how, inCase(`${path}.discoveredHow`)),
  }
  if (values.at !== undefined) return sayShared(facts.wording, 'incident.discovered', values)
  return values.how === undefined ? undefined : sayShared(facts.wording, 'incident.discoveredHow', values)
}

/** 同日21时15分, or the whole moment. */
function discoveryTime({ wording }: PaperFacts, { occurredAt, discoveredAt }: Incident): string {
  if (discoveredAt === undefined) return ''
  const moment = chineseMoment(discoveredAt)
  const day = chineseMoment(dayOf(discoveredAt))
  const isSameDay = occurredAt !== undefined && dayOf(occurredAt) === dayOf(discoveredAt) && moment !== day
  return isSameDay ? `${sayShared(wording, 'incident.sameDay').text}${moment.slice(day.length)}` : moment
}
