import type { Incident } from '../domain/incident'
import type { PaperContent } from './assemble-blocks'
import { accusedBlocks, accusedGaps } from './describe-accused'
import { describeIncident } from './describe-incident'
import type { DraftText } from './draft-document'
import { addresseeOf, commonParts, complainantBlocks, exhibitEnclosures, requestList } from './gather-parts'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { nameArticle, nameArticles, quoteLeading } from './quote-articles'
import { say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 治安管理处罚法 art. 90: a report must be registered and looked into. */
const ACCEPTANCE_ARTICLE = 'psa2025-90'

/** Conduct of a company that is a matter for its regulator, not for the police. */
const FOR_THE_REGULATOR: ReadonlySet<Incident['conduct'][number]> = new Set([
  'failed_security',
  'refused_rights',
  'no_breach_notice',
])

/**
 * 报案材料（治安案件）: short, one act a paragraph, no offence and no criminal
 * threshold. Asks the police for what they may do: never for damages.
 */
export function assembleSecurityReport(facts: PaperFacts, template: Template): PaperContent {
  const cited = facts
    .cited('security-report')
    .filter(({ key, version }) => key !== ACCEPTANCE_ARTICLE && version.kind === 'administrative')
  const [articles] = nameArticles([cited])
  const ongoing = facts.incidents.filter(({ incident }) => incident.ongoing === true)
  return {
    flags: { articles: articles !== undefined, ongoing: ongoing.length > 0 },
    values: { articles, ongoing: titles(template, ongoing) },
    parts: {
      ...commonParts(facts),
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template),
      requests: requestList(facts, 'police', usualRequests(facts, template)),
      acts: acts(facts).flatMap((act, index) => describeIncident(facts, act, index + 1)),
      quoted: quoteLeading(facts, cited),
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

/** The incidents that are for the police; all of them where that is none. */
function acts(facts: PaperFacts): readonly IncidentAt[] {
  const found = facts.incidents.filter(
    ({ incident }) =>
      incident.conduct.length === 0 || !incident.conduct.every((conduct) => FOR_THE_REGULATOR.has(conduct)),
  )
  return found.length > 0 ? found : facts.incidents
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
