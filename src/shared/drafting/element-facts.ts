import { OF_HANDLERS } from '../domain/conduct'
import type { DocumentKind } from '../domain/filing'
import { Conduct } from '../domain/incident'
import { chineseMoment } from './chinese-dates'
import { deedsOf, unseenDeeds } from './deeds'
import { actsOfDefendants } from './defendant-acts'
import { deedWords } from './describe-deed'
import { describeAnswer, describeHandIn, type FilingAt, filingsInOrder } from './describe-filings'
import { describeHarm, sentence } from './describe-harm'
import {
  certaintyOf,
  citeExhibits,
  incidentAccount,
  incidentHeading,
  incidentTime,
} from './describe-incident'
import { citeExhibitsOnLeak, comparedFields, describeGivenData, matchWord } from './describe-leak'
import { whoOf } from './describe-liability'
import type { DraftText } from './draft-document'
import { kindsOfInformation, relation } from './element-relation'
import { choice, type ElementRow, linesOf, paragraphsOf, ticks } from './element-rows'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { names } from './who-acted'
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
    [label('dataTypes'), kindsOfInformation(facts, template)],
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

/**
 * What each defendant is said to have done, by its own incidents; what others did stands below. That information
 * leaked from it is no act that anybody saw: the liability tells from what it follows, and nothing is ticked.
 */
function conducts(facts: PaperFacts, template: Template): DraftText {
  const sued = actsOfDefendants(facts)
  const label = (code: Conduct) => written(words(facts.wording, 'conduct', [code]), inCase('incidents'))
  const boxes = Conduct.options.map((code) => {
    const doers = sued.filter(({ acts }) =>
      acts.some(({ at, conduct }) => at.incident.certainty === 'fact' && conduct.includes(code)),
    )
    const isNamed = doers.length > 0 && sued.length > 1
    const who = isNamed ? { who: whoOf(facts, template, doers), label: label(code) } : undefined
    return [who === undefined ? label(code) : say(template, 'conduct.of', who), doers.length > 0] as const
  })
  return linesOf([ticks(template, boxes), ...othersActs(facts, template)])
}

/** What others did who are not sued, each by what is known of them: a name, or no more than a call. */
function othersActs(facts: PaperFacts, template: Template): readonly DraftText[] {
  const sued = new Set(facts.defendants.map(({ path }) => path))
  const acts = facts.incidents.flatMap((it) => {
    const conduct = it.incident.conduct.filter((code) => !OF_HANDLERS.has(code))
    const named = deedsOf(facts, it, conduct).map((deed) => ({
      actor: names(
        facts,
        deed.actors.filter(({ path }) => !sued.has(path)),
      ),
      conduct: deed.conduct,
    }))
    return [...named, ...unseenDeeds(facts, it, conduct, true)].flatMap((deed) =>
      deed.actor === undefined
        ? []
        : [
            say(template, 'conduct.other', {
              actor: deed.actor,
              conduct: written(deedWords(facts, deed.conduct), inCase(`${it.path}.conduct`)),
              certainty: certaintyOf(facts, it),
            }),
          ],
    )
  })
  if (acts.length === 0) return []
  const once = [...new Map(acts.map((act) => [act.text, act])).values()]
  return [say(template, 'conduct.others', { acts: join(once, '；') })]
}

function where(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const { channel, place = '', urls, title } = incident
  const at = (field: string) => inCase(`${path}.${field}`)
  return say(template, 'where', {
    title: written(title, at('title')),
    time: incidentTime(facts, { incident, path }),
    channel:
      channel === 'other' ? undefined : written(words(facts.wording, 'channel', [channel]), at('channel')),
    place: place.trim() === '' ? undefined : written(sentence(place), at('place')),
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
    how:
      discoveredHow.trim() === ''
        ? undefined
        : written(sentence(discoveredHow), inCase(`${path}.discoveredHow`)),
  })
}

function matches(facts: PaperFacts, template: Template): DraftText {
  return linesOf(
    facts.incidents.flatMap(({ incident, path }) =>
      comparedFields(incident).map(({ it, index }) => {
        const at = (name: string) => inCase(`${path}.leakedFields[${index}].${name}`)
        return say(template, 'match', {
          field: written(words(facts.wording, 'dataType', [it.field]), at('field')),
          gave: written(it.gave ?? '', at('gave')),
          leaked: written(it.leaked ?? '', at('leaked')),
          match: written(matchWord(facts, it), at('match')),
          exhibits: citeExhibitsOnLeak(facts, { incident, path }, it.field),
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
