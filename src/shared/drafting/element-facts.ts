import { OF_HANDLERS } from '../domain/conduct'
import type { DocumentKind } from '../domain/filing'
import { Conduct } from '../domain/incident'
import { chineseMoment } from './chinese-dates'
import { actsOfDefendants, conductOf } from './defendant-acts'
import { describeAnswer, describeHandIn, type FilingAt, filingsInOrder } from './describe-filings'
import { describeHarm } from './describe-harm'
import { citeExhibits, incidentAccount, incidentHeading, incidentTime } from './describe-incident'
import { citeExhibitsOnLeak, describeGivenData } from './describe-leak'
import { whoOf } from './describe-liability'
import { nameOf } from './describe-party'
import type { DraftText } from './draft-document'
import { choice, type ElementRow, linesOf, paragraphsOf, ticks } from './element-rows'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** Papers that go to the police or to a regulator; the others go to the other side. */
const TO_AUTHORITIES: ReadonlySet<DocumentKind | 'other'> = new Set([
  'police-report',
  'security-report',
  'regulator-complaint',
])

/**
 * 事实与理由: the owner's account, then twelve elements. What the case does not say is left open, never answered with no.
 *
 * @param liability - what each defendant is liable for.
 * @param requests - what carries each claim, and the request to disclose an unknown poster.
 */
export function factRows(
  facts: PaperFacts,
  template: Template,
  liability: readonly DraftText[],
  requests: readonly DraftText[],
): readonly ElementRow[] {
  const label = (name: string) => say(template, `label.${name}`)
  const filings = filingsInOrder(facts)
  const toAuthorities = filings.filter(({ filing }) => TO_AUTHORITIES.has(filing.kind))
  const toOthers = filings.filter(({ filing }) => !TO_AUTHORITIES.has(filing.kind))
  return [
    [
      label('summary'),
      linesOf(
        facts.incidents.flatMap((it, index) => [
          incidentHeading(facts, it, index + 1),
          incidentAccount(facts, it),
        ]),
      ),
    ],
    [label('relation'), relation(facts, template)],
    [label('dataTypes'), dataTypes(facts)],
    [label('given'), paragraphsOf(describeGivenData(facts))],
    [label('conduct'), linesOf([conducts(facts, template), ...liability])],
    [label('where'), linesOf(facts.incidents.map((it) => where(facts, template, it)))],
    [label('discovery'), linesOf(facts.incidents.map((it) => discovery(template, it)))],
    [label('match'), matches(facts, template)],
    [label('requests'), handIns(facts, template, toOthers)],
    [label('answers'), linesOf(toOthers.flatMap((it) => describeAnswer(facts, it)))],
    [label('harm'), paragraphsOf(describeHarm(facts))],
    [
      label('authorities'),
      linesOf([
        handIns(facts, template, toAuthorities),
        ...toAuthorities.flatMap((it) => describeAnswer(facts, it)),
      ]),
    ],
    [label('other'), linesOf(requests)],
  ]
}

function relation(facts: PaperFacts, template: Template): DraftText {
  const defendants = new Set(facts.defendants.map(({ party }) => party.id))
  const gaveTo = facts.incidents.some(({ incident }) => defendants.has(incident.gaveData?.toWhom ?? ''))
  const consumer = facts.incidents.some(({ incident }) => incident.flags?.consumer === true)
  const roles = facts.defendants.flatMap((defendant) => {
    const { party, path } = defendant
    // 承运人、通信服务提供者: the code leaves open which of the two.
    if (party.role === undefined || party.role === 'carrier') return []
    const role = written(words(facts.wording, 'role', [party.role]), inCase(`${path}.role`))
    return [say(template, 'relation.roles', { name: nameOf(facts, defendant), role })]
  })
  const kinds = ticks(template, [
    [say(template, 'relation.user'), gaveTo],
    [say(template, 'relation.consumer'), consumer],
  ])
  return linesOf([kinds, ...roles])
}

function dataTypes(facts: PaperFacts): DraftText {
  const codes = [...new Set(facts.incidents.flatMap(({ incident }) => incident.dataTypes))]
  return codes.length === 0
    ? written('')
    : written(words(facts.wording, 'dataType', codes), inCase('incidents'))
}

/** What each defendant did, by its own incidents; what others did with the information stands below. */
function conducts(facts: PaperFacts, template: Template): DraftText {
  const sued = actsOfDefendants(facts).map((it) => ({ it, conduct: conductOf(it) }))
  const label = (code: Conduct) => written(words(facts.wording, 'conduct', [code]), inCase('incidents'))
  const boxes = Conduct.options.map((code) => {
    const doers = sued.filter(({ conduct }) => conduct.has(code)).map(({ it }) => it)
    const isNamed = doers.length > 0 && sued.length > 1
    const who = isNamed ? { who: whoOf(facts, template, doers), label: label(code) } : undefined
    return [who === undefined ? label(code) : say(template, 'conduct.of', who), doers.length > 0] as const
  })
  return linesOf([ticks(template, boxes), ...othersActs(facts, template)])
}

function othersActs(facts: PaperFacts, template: Template): readonly DraftText[] {
  const sued = new Set(facts.defendants.map(({ party }) => party.id))
  const others = facts.respondents.filter(({ party }) => !sued.has(party.id))
  return others.flatMap((other) => {
    const theirs = facts.incidents.filter(({ incident }) => incident.respondents.includes(other.party.id))
    const codes = new Set(
      theirs.flatMap(({ incident }) => incident.conduct.filter((code) => !OF_HANDLERS.has(code))),
    )
    if (codes.size === 0) return []
    const conduct = words(facts.wording, 'conduct', [...codes])
    return [
      say(template, 'conduct.others', {
        actors: nameOf(facts, other),
        conduct: written(conduct, ...theirs.map(({ path }) => inCase(`${path}.conduct`))),
      }),
    ]
  })
}

function where(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const { channel, place = '', urls, title } = incident
  const at = (field: string) => inCase(`${path}.${field}`)
  return say(template, 'where', {
    title: written(title, at('title')),
    time: incidentTime(facts, { incident, path }),
    channel:
      channel === 'other' ? undefined : written(words(facts.wording, 'channel', [channel]), at('channel')),
    place: place.trim() === '' ? undefined : written(place, at('place')),
    urls: urls.length === 0 ? undefined : written(urls.join(' 、'), at('urls')),
  })
}

function discovery(template: Template, { incident, path }: IncidentAt): DraftText | undefined {
  const { occurredAt, discoveredHow = '', title } = incident
  // Said already where it was noticed as it happened.
  const discoveredAt = incident.discoveredAt === occurredAt ? undefined : incident.discoveredAt
  if (discoveredAt === undefined && discoveredHow.trim() === '') return undefined
  return say(template, discoveredAt === undefined ? 'discovery.how' : 'discovery', {
    title: written(title, inCase(`${path}.title`)),
    day:
      discoveredAt === undefined
        ? undefined
        : written(chineseMoment(discoveredAt), inCase(`${path}.discoveredAt`)),
    how: discoveredHow.trim() === '' ? undefined : written(discoveredHow, inCase(`${path}.discoveredHow`)),
  })
}

function matches(facts: PaperFacts, template: Template): DraftText {
  return linesOf(
    facts.incidents.flatMap(({ incident, path }) =>
      incident.leakedFields.map(({ field, gave = '', leaked = '', match }, index) => {
        const at = (name: string) => inCase(`${path}.leakedFields[${index}].${name}`)
        return say(template, 'match', {
          field: written(words(facts.wording, 'dataType', [field]), at('field')),
          gave: written(gave, at('gave')),
          leaked: written(leaked, at('leaked')),
          match: written(words(facts.wording, 'match', [match]), at('match')),
          exhibits: citeExhibitsOnLeak(facts, { incident, path }, field),
        })
      }),
    ),
  )
}

/** Whether anything was handed in, and each time: to whom, how, with which number. */
function handIns(facts: PaperFacts, template: Template, filings: readonly FilingAt[]): DraftText {
  const told = filings.map((it) => {
    const exhibits = citeExhibits(facts, it.filing.evidence, `${it.path}.evidence`)
    return join([describeHandIn(facts, it), ...(exhibits === undefined ? [] : [exhibits])])
  })
  return linesOf([choice(template, ['yes', 'no'], filings.length > 0 ? 'yes' : undefined), ...told])
}
