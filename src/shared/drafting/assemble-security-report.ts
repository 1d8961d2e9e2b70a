import type { PaperContent } from './assemble-blocks'
import { declarantOf } from './declarant'
import { accusedBlocks, accusedGaps, relatedBlocks } from './describe-accused'
import type { DraftText } from './draft-document'
import { addresseeOf, commonParts, complainantBlocks, exhibitEnclosures, requestList } from './gather-parts'
import { describeGrounds, groundsOf } from './grounds'
import { incidentNames } from './incident-numbers'
import type { PaperFacts } from './paper-facts'
import { policeActs, policeConduct } from './police-acts'
import { policeHarm, privacyArticle, warnUntied } from './police-parts'
import { nameArticle } from './quote-articles'
import { say } from './say'
import { signature } from './signature'
import { tellIncident } from './tell-incidents'
import type { Template } from './template'
import { isActorInferred } from './who-acted'

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
  const acts = policeActs(facts)
  const lasting = (ongoing: boolean) => {
    const some = acts.filter(({ incident }) => incident.ongoing === ongoing)
    return some.length === 0 ? undefined : incidentNames(acts, some)
  }
  const [grounds] = describeGrounds(facts, template, acts, [
    { phrase: 'ground', grounds: groundsOf(cited, acts) },
  ])
  const harm = policeHarm(facts, template, acts)
  return {
    flags: {
      grounds: grounds !== undefined,
      lasting: acts.some(({ incident }) => incident.ongoing !== undefined),
      uncertain: acts.some((it) => it.incident.certainty !== 'fact' || isActorInferred(facts, it)),
    },
    values: {
      declarant: declarantOf(facts),
      grounds,
      ongoing: lasting(true),
      ended: lasting(false),
      privacy: privacyArticle(facts, template, cited, acts, acts),
    },
    parts: {
      ...commonParts(facts),
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template, acts),
      related: relatedBlocks(facts, template),
      harm: harm.blocks,
      requests: requestList(facts, 'police', usualRequests(facts, template), {
        first: lastingRequests(facts, template),
      }),
      acts: acts.flatMap((act, index) =>
        tellIncident(facts, act, index + 1, {
          suspected: true,
          suspectsElsewhere: true,
          conductOf: policeConduct,
          inOne: true,
        }),
      ),
      signature: [
        signature(facts, template, {
          addressee: addresseeOf(facts, 'policeStation'),
          signer: 'signer',
          enclosures: exhibitEnclosures(facts, template),
        }),
      ],
    },
    gaps: [...accusedGaps(facts), ...harm.gaps],
    warnings: warnUntied(facts, acts),
  }
}

function usualRequests(facts: PaperFacts, template: Template): readonly DraftText[] {
  return ['accept', 'investigate', 'stop', 'punish', 'preserve', 'answer'].map((key) =>
    request(facts, template, key),
  )
}

/** What the paper is handed in for: registration, and that the matter is looked into. */
function lastingRequests(facts: PaperFacts, template: Template) {
  return [
    { text: request(facts, template, 'accept'), mentions: ['受案'] },
    { text: request(facts, template, 'investigate'), mentions: ['调查', '查明', '追查', '查处'] },
  ]
}

function request(facts: PaperFacts, template: Template, key: string): DraftText {
  const version = facts.inForce(ACCEPTANCE_ARTICLE)
  const acceptance = version === undefined ? undefined : nameArticle(ACCEPTANCE_ARTICLE, version)
  return say(template, `request.${key}`, { acceptance })
}
