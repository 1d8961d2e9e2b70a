import type { Case } from '../domain/case'
import { defendantsOf } from '../domain/defendants'
import { articleInForce } from './article-in-force'
import type { IncidentContext } from './case-context'
import type { LawCatalogue } from './catalogue'
import { evaluateCondition } from './evaluate-condition'
import { fillIn } from './fill-in'
import type { JurisdictionTable } from './jurisdiction-table'
import type { CourtAnswer } from './law-answer'
import { cityOf, type PlaceOfParty, placesOfParty, placeWords } from './place-of-party'

/**
 * The courts that may hear the case, the plaintiff's own first where the tort
 * happened on a network. Only the internet courts are known by name; which
 * wording of their jurisdiction counts depends on the day of filing.
 */
export function findCourts(
  it: Case,
  contexts: readonly IncidentContext[],
  { courts }: JurisdictionTable,
  catalogue: LawCatalogue,
): readonly CourtAnswer[] {
  const today = contexts[0]?.today
  const disputed = contexts.filter((context) => evaluateCondition(courts.when, context) !== null)
  if (today === undefined || disputed.length === 0) return []
  const online = disputed.some((context) => evaluateCondition(courts.online, context) !== null)
  const rule = articleInForce(catalogue, courts.internet.article, today)
  const internetBecause = rule.state === 'in-force' ? courts.internet.because[rule.version.id] : undefined

  const courtAt = (place: PlaceOfParty, because: string, sources: readonly string[]): CourtAnswer => {
    const ordinary = `${place.text}，${placeWords[place.kind]}：${because}`
    const city = online ? cityOf(place, courts.cities) : undefined
    return city === undefined || internetBecause === undefined
      ? { name: null, kind: courts.kind, because: ordinary + courts.note, sources: [...sources] }
      : {
          name: city.internetCourt,
          kind: courts.internetKind,
          because: ordinary + fillIn(internetBecause, 'city', city.name) + courts.note,
          sources: [...sources, courts.internet.article],
        }
  }

  const found = [
    ...(online
      ? placesOfParty(it.complainant).map((place) =>
          courtAt(place, courts.victim.because, courts.victim.sources),
        )
      : []),
    ...defendantsOf(it).flatMap((defendant) =>
      placesOfParty(defendant)
        .slice(0, 1)
        .map((place) =>
          courtAt(
            place,
            fillIn(courts.defendant.because, 'name', defendant.name ?? ''),
            courts.defendant.sources,
          ),
        ),
    ),
    ...(online
      ? []
      : disputed.flatMap(({ incident }) =>
          incident.place === undefined
            ? []
            : [
                {
                  name: null,
                  kind: courts.kind,
                  because: `${incident.place}：${courts.place.because}${courts.note}`,
                  sources: [...courts.place.sources],
                },
              ],
        )),
  ]
  return distinct(found)
}

/** A court that two places lead to is named once, with both reasons. */
function distinct(courts: readonly CourtAnswer[]): readonly CourtAnswer[] {
  const found = new Map<string, CourtAnswer>()
  for (const court of courts) {
    const place = court.name ?? court.because
    const earlier = found.get(place)
    if (earlier === undefined) found.set(place, court)
    else if (!earlier.because.includes(court.because)) {
      const sources = [...new Set([...earlier.sources, ...court.sources])]
      found.set(place, { ...earlier, because: `${earlier.because}\n${court.because}`, sources })
    }
  }
  return [...found.values()]
}
