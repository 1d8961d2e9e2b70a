import type { Incident } from '../domain/incident'
import { formatYuan, toFen } from '../domain/money'
import { citeExhibits } from './describe-incident'
import type { Block, DraftText } from './draft-document'
import { evidenceOf } from './exhibit-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { inCase, join, written } from './written-text'

/**
 * What each incident did to the owner: money, calls, peace of mind.
 *
 * @param nameOf - what the paper calls an incident; its title where it does not say.
 */
export function describeHarm(
  facts: PaperFacts,
  nameOf: (it: IncidentAt) => DraftText = (it) => quotedTitle(facts, it),
): readonly Block[] {
  return facts.incidents.flatMap(({ incident, path }) => {
    const effects = incident.harm === undefined ? [] : effectsOf(facts, incident.harm, `${path}.harm`)
    if (effects.length === 0) return []
    const text = sayShared(facts.wording, 'harm', {
      incident: nameOf({ incident, path }),
      effects: join(effects, '；'),
      exhibits: citeExhibits(facts, evidenceOfHarm(facts, incident), `${path}.evidence`),
    })
    return [{ kind: 'paragraph' as const, style: 'body' as const, ...text }]
  })
}

/** What shows a loss or calls that were counted; how somebody slept, only what is there to show harm. */
export function evidenceOfHarm(facts: PaperFacts, { evidence, harm }: Incident): readonly string[] {
  if ((harm?.propertyLossCny ?? 0) > 0) return evidence
  const shows = evidenceOf(facts.exhibits, 'harm')
  const relation = evidenceOf(facts.exhibits, 'relation')
  return evidence.filter((id) => shows.has(id) || (harm?.nuisanceCount !== undefined && !relation.has(id)))
}

function effectsOf(
  facts: PaperFacts,
  harm: NonNullable<Incident['harm']>,
  path: string,
): readonly DraftText[] {
  const at = (field: string) => inCase(`${path}.${field}`)
  const effects: DraftText[] = []
  if (harm.propertyLossCny !== undefined) {
    const amount = written(formatYuan(toFen(harm.propertyLossCny)), at('propertyLossCny'))
    const nothing = join([sayShared(facts.wording, 'harm.noLoss'), written('', at('propertyLossCny'))])
    effects.push(
      harm.propertyLossCny === 0 ? nothing : sayShared(facts.wording, 'harm.propertyLoss', { amount }),
    )
  }
  if (harm.nuisanceCount !== undefined) {
    const count = written(harm.nuisanceCount.toString(), at('nuisanceCount'))
    effects.push(sayShared(facts.wording, 'harm.nuisanceCount', { self: facts.self, count }))
  }
  if (harm.grave !== undefined)
    effects.push(written(words(facts.wording, 'grave', [harm.grave]), at('grave')))
  for (const field of ['mental', 'other'] as const) {
    const text = sentence(harm[field] ?? '')
    if (text !== '')
      effects.push(sayShared(facts.wording, `harm.${field}`, { text: written(text, at(field)) }))
  }
  return effects
}

/** An incident by its title. */
export function quotedTitle(facts: PaperFacts, { incident, path }: IncidentAt): DraftText {
  return sayShared(facts.wording, 'name.shown', { name: written(incident.title, inCase(`${path}.title`)) })
}

/** The owner's words without a closing stop: the wording brings its own. */
export function sentence(text: string): string {
  return text.trim().replace(/[。．.；;]+$/u, '')
}
