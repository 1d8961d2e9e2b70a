import { AGAINST_PERSON, ANSWERS } from '../domain/conduct'
import { Conduct, type DataType } from '../domain/incident'
import { actsOfDefendants, type DefendantActs, leakedFrom } from './defendant-acts'
import { sentence } from './describe-harm'
import { whoOf } from './describe-liability'
import type { DraftText } from './draft-document'
import { groupAlike } from './group-alike'
import { incidentNumbers } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { askFor, say, words } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** Acts that a court can order to stop, in the order in which an order names them. */
const STOPPABLE = Conduct.options.filter((code) => !ANSWERS.has(code) && !AGAINST_PERSON.has(code))
/** More addresses than these are pointed at where the facts list them. */
const MOST_URLS = 3

/** 判令被告1立即停止向他人提供原告的…: each defendant its own acts; without any, a gap. */
export function stopOrder(facts: PaperFacts, template: Template, path: string): DraftText {
  const orders = actsOfDefendants(facts).flatMap((it) => {
    const order = orderAgainst(facts, template, it)
    return order === undefined ? [] : [{ it, order }]
  })
  if (orders.length === 0)
    return say(template, 'stop', { orders: askFor(facts.wording, 'claim.stop', `${path}.text`) })
  const groups = groupAlike(orders, ({ order }) => order.text)
  return say(template, 'stop', {
    orders: join(
      [...groups.values()].map((group) =>
        join([
          whoOf(
            facts,
            template,
            group.map(({ it }) => it),
          ),
          ...group.slice(0, 1).map(({ order }) => order),
        ]),
      ),
      '，',
    ),
  })
}

/** To stop what it did; where its own acts are not known, to keep safe what turned up elsewhere. */
function orderAgainst(facts: PaperFacts, template: Template, it: DefendantActs): DraftText | undefined {
  const conduct = new Set(it.acts.flatMap(({ conduct }) => conduct))
  const stops = [
    ...stopOfInformation(facts, template, it, conduct),
    ...[...AGAINST_PERSON].filter((code) => conduct.has(code)).map((code) => say(template, `stop.${code}`)),
  ]
  const isInferred = leakedFrom(it) && !conduct.has('failed_security')
  const orders = [
    ...(stops.length === 0 ? [] : [say(template, 'stop.order', { acts: join(stops, '，') })]),
    ...(isInferred
      ? [say(template, 'stop.guard', { fields: fieldsOf(facts, [], it) ?? say(template, 'information') })]
      : []),
  ]
  return orders.length === 0 ? undefined : join(orders, '，')
}

function stopOfInformation(
  facts: PaperFacts,
  template: Template,
  it: DefendantActs,
  conduct: ReadonlySet<Conduct>,
): readonly DraftText[] {
  const verbs = STOPPABLE.filter((code) => conduct.has(code)).map((code) => say(template, `stop.${code}`))
  if (verbs.length === 0) return []
  const acts = it.acts.filter(({ conduct }) => conduct.some((code) => STOPPABLE.includes(code)))
  const places = it.acts.flatMap(({ at, conduct }) => (conduct.includes('published') ? [at] : []))
  const about = acts.map(({ at }) => at)
  return [
    say(template, 'stop.information', {
      verbs: join(verbs, '、'),
      fields: fieldsOf(facts, about, it) ?? say(template, 'information'),
      place: placeOf(facts, template, places),
      measures: conduct.has('failed_security') ? say(template, 'stop.measures') : undefined,
    }),
  ]
}

/** 判令被告删除…: what, and where it is; without a place, a gap. */
export function deleteOrder(facts: PaperFacts, template: Template, path: string): DraftText {
  const told = actsOfDefendants(facts).filter(
    ({ acts, hosted, gifts }) => acts.length + hosted.length + gifts.length > 0,
  )
  const orders = told.map((it) => {
    const where = [...it.acts.map(({ at }) => at), ...it.hosted].filter(
      ({ incident }) => incident.urls.length > 0 || (incident.place ?? '').trim() !== '',
    )
    const place = placeOf(facts, template, where)
    return say(template, 'delete', {
      who: whoOf(facts, template, [it]),
      fields: fieldsOf(facts, where, it) ?? say(template, 'information'),
      place:
        place ?? (it.given.length > 0 ? undefined : askFor(facts.wording, 'claim.place', `${path}.text`)),
    })
  })
  return orders.length === 0
    ? say(template, 'delete', {
        who: say(template, facts.defendants.length > 1 ? 'several' : 'one'),
        fields: say(template, 'information'),
        place: askFor(facts.wording, 'claim.place', `${path}.text`),
      })
    : join([say(template, 'order'), join(orders, '，')])
}

/** Kinds of information of some acts; those that were given where a leak is all there is. */
function fieldsOf(facts: PaperFacts, acts: readonly IncidentAt[], it: DefendantActs): DraftText | undefined {
  const told = acts.flatMap(({ incident }) => incident.dataTypes)
  const types: readonly DataType[] = told.length > 0 ? told : leakedFrom(it) ? it.given : []
  return types.length === 0
    ? undefined
    : written(words(facts.wording, 'dataType', [...new Set(types)]), ...acts.map(({ path }) => inCase(path)))
}

/** （网址：…）: few addresses as they are, many by the incidents that list them. */
function placeOf(
  facts: PaperFacts,
  template: Template,
  incidents: readonly IncidentAt[],
): DraftText | undefined {
  const withUrl = incidents.filter(({ incident }) => incident.urls.length > 0)
  const urls = [...new Set(withUrl.flatMap(({ incident }) => incident.urls))]
  const sources = withUrl.map(({ path }) => inCase(`${path}.urls`))
  if (urls.length > MOST_URLS)
    return say(template, 'place.listed', {
      account: say(template, 'account'),
      incidents: incidentNumbers(facts.incidents, withUrl),
    })
  const places = incidents.flatMap(({ incident: { place = '' }, path }) =>
    place.trim() === '' ? [] : [written(sentence(place), inCase(`${path}.place`))],
  )
  const where = [
    ...(urls.length === 0
      ? []
      : [say(template, 'place.url', { urls: written(urls.join(' 、'), ...sources) })]),
    ...(places.length === 0 ? [] : [say(template, 'place.at', { places: join(places, '、') })]),
  ]
  return where.length === 0 ? undefined : say(template, 'place', { where: join(where, '，') })
}
