import type { PaperContent } from './assemble-blocks'
import { accusedBlocks, accusedGaps } from './describe-accused'
import { describeIncidentBriefly } from './describe-incident'
import type { DraftText } from './draft-document'
import { addresseeOf, commonParts, complainantBlocks, exhibitEnclosures, requestList } from './gather-parts'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { policeActs } from './police-acts'
import { nameArticle, nameArticles } from './quote-articles'
import { say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 治安管理处罚法 art. 90: a report must be registered and looked into. */
const ACCEPTANCE_ARTICLE = 'psa2025-90'

/**
 * 报案材料（治安案件）: short, one act a paragraph, no offence and no criminal
 * threshold. Asks the police for what they may do: never for damages.
 */
export function assembleSecurityReport(facts: PaperFacts, template: Template): PaperContent {
  const cited = facts
    .cited('security-report')
    .filter(({ key, version }) => key !== ACCEPTANCE_ARTICLE && version.kind === 'administrative')
  const [articles] = nameArticles(facts, [cited])
  const acts = policeActs(facts)
  const ongoing = facts.incidents.filter(({ incident }) => incident.ongoing === true)
  return {
    flags: {
      articles: articles !== undefined,
      ongoing: ongoing.length > 0,
      uncertain: acts.some(({ incident }) => incident.certainty !== 'fact'),
    },
    values: { articles, ongoing: titles(template, ongoing) },
    parts: {
      ...commonParts(facts),
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template),
      requests: requestList(facts, 'police', usualRequests(facts, template)),
      acts: acts.flatMap((act, index) => describeIncidentBriefly(facts, act, index + 1)),
      signature: [
        signature(facts, template, {
          addressee: addresseeOf(facts, 'policeStation'),
          signer: 'signer',
          enclosures: exhibitEnclosures(facts, template),
        }),
      ],
    },
    gaps: accusedGaps(facts),
  }
}

function usualRequests(facts: PaperFacts, template: Template): readonly DraftText[] {
  const version = facts.inForce(ACCEPTANCE_ARTICLE)
  const acceptance = version === undefined ? undefined : nameArticle(ACCEPTANCE_ARTICLE, version)
  return ['accept', 'investigate', 'stop', 'punish', 'preserve', 'answer'].map((key) =>
    say(template, `request.${key}`, { acceptance }),
  )
}

function titles(template: Template, incidents: readonly IncidentAt[]): DraftText | undefined {
  if (incidents.length === 0) return undefined
  return join(
    incidents.map(({ incident, path }) =>
      say(template, 'ongoing', { title: written(incident.title, inCase(`${path}.title`)) }),
    ),
    '、',
  )
}
