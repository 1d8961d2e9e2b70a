import type { DataType } from '../domain/incident'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import type { Citation } from './quote-articles'
import { say } from './say'
import type { Template } from './template'
import { inCase, join } from './written-text'

type Right = 'information' | 'privacy' | 'reputation' | 'portrait'

/** Information that people keep to themselves: 民法典 arts. 1032 para. 2 and 1034 para. 3. A name or a number alone is none. */
export const PRIVATE: ReadonlySet<DataType> = new Set([
  'location_track',
  'communication_content',
  'communication_record',
  'credit',
  'property',
  'accommodation',
  'health',
  'address',
  'family',
  'biometric',
  'religion',
])

/** Which rights some content touches, each with the articles that the template names for it. */
export function infringedRights(
  facts: PaperFacts,
  template: Template,
  contents: readonly IncidentAt[],
): { readonly names: DraftText; readonly articles: readonly Citation[] } {
  const rights: readonly { readonly right: Right; readonly by: readonly IncidentAt[] }[] = [
    { right: 'information', by: contents },
    {
      right: 'privacy',
      by: contents.filter(
        ({ incident }) =>
          incident.conduct.includes('peeped') || incident.dataTypes.some((type) => PRIVATE.has(type)),
      ),
    },
    {
      right: 'reputation',
      by: contents.filter(({ incident }) => incident.flags?.insultOrDefamation === true),
    },
    { right: 'portrait', by: contents.filter(({ incident }) => incident.dataTypes.includes('photo')) },
  ]
  const touched = rights.filter(({ right, by }) => right === 'information' || by.length > 0)
  return {
    names: join(
      touched.map(({ right, by }) => {
        const { text, gaps, sources } = say(template, `right.${right}`)
        return { text, gaps, sources: [...sources, ...by.map(({ path }) => inCase(`${path}.dataTypes`))] }
      }),
      '、',
    ),
    // In the order of the code: portrait, reputation, privacy, personal information.
    articles: touched
      .toReversed()
      .flatMap(({ right, by }) =>
        (template.rules?.[right] ?? []).flatMap(({ article }) =>
          (by.length === 0 ? [] : facts.onActDays(article, by)).map((version) => ({ key: article, version })),
        ),
      ),
  }
}
