import { isIdentified } from '../domain/defendants'
import type { CitedArticle } from '../law/cited-articles'
import type { PaperContent } from './assemble-blocks'
import { accusedBlocks, accusedGaps } from './describe-accused'
import type { DraftText } from './draft-document'
import { addresseeOf, commonParts, complainantBlocks, exhibitEnclosures, requestList } from './gather-parts'
import { warning } from './lint-check'
import type { PaperFacts } from './paper-facts'
import { policeActs } from './police-acts'
import { chooseQuotes, nameArticles, quoteArticles } from './quote-articles'
import { say } from './say'
import { signature } from './signature'
import { tellIncidents } from './tell-incidents'
import type { Template } from './template'
import { written } from './written-text'

const SECURITY_LAW = '中华人民共和国治安管理处罚法'

/**
 * 刑事控告书 when somebody is identifiable, otherwise 报案材料.
 *
 * Says 涉嫌 and asks; it never finds. The offence is named only where an
 * article of the Criminal Law is cited, and left to the police to decide.
 */
export function assemblePoliceReport(facts: PaperFacts, template: Template): PaperContent {
  const criminal = facts.cited('police-report').filter(({ version }) => version.kind === 'criminal')
  // The fallback for acts below the criminal threshold: 程序规定 art. 177.
  const security = facts
    .cited('security-report')
    .filter(({ version }) => version.law === SECURITY_LAW && version.penalty !== '')
  const identified = facts.accused.some(({ party }) => isIdentified(party))
  const copied = chooseQuotes([...criminal, ...security], template)
  const [criminalNames, securityNames] = nameArticles(facts, [criminal, security])
  const quote = (cited: readonly CitedArticle[]) =>
    quoteArticles(
      facts,
      cited.filter((article) => copied.includes(article)),
      template,
      cited,
    )
  const parts = commonParts(facts)

  return {
    flags: {
      identified,
      offence: criminal.some(({ key }) => facts.wording.offences[key] !== undefined),
      fieldMatch: (parts.fieldMatch ?? []).length > 0,
      criminal: criminal.length > 0,
      onlySecurity: security.length > 0 && criminal.length === 0,
      fallback: security.length > 0 && criminal.length > 0,
      uncertain: facts.incidents.some(({ incident }) => incident.certainty !== 'fact'),
    },
    values: { offences: offences(facts, criminal), criminalNames, securityNames },
    parts: {
      ...parts,
      incidents: tellIncidents(facts, policeActs(facts)),
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template),
      requests: requestList(
        facts,
        'police',
        usualRequests(template, criminal.length > 0, security.length > 0),
        security.length > 0 && criminal.length > 0
          ? [{ text: say(template, 'request.security'), mention: '治安' }]
          : [],
      ),
      criminalArticles: quote(criminal),
      securityArticles: quote(security),
      signature: [
        signature(facts, template, {
          addressee: addresseeOf(facts, 'policeStation'),
          signer: identified ? 'signer.identified' : 'signer.unidentified',
          enclosures: exhibitEnclosures(facts, template),
        }),
      ],
    },
    gaps: accusedGaps(facts),
    warnings: criminal.length === 0 ? [warning(facts, 'criminal-basis', 'incidents')] : [],
  }
}

function offences(facts: PaperFacts, criminal: readonly CitedArticle[]): DraftText | undefined {
  const named = criminal.flatMap(({ key, version }) => {
    const name = facts.wording.offences[key]
    return name === undefined
      ? []
      : [{ name, source: { kind: 'article', id: key, version: version.id } as const }]
  })
  if (named.length === 0) return undefined
  return written([...new Set(named.map(({ name }) => name))].join('、'), ...named.map(({ source }) => source))
}

function usualRequests(template: Template, criminal: boolean, security: boolean): readonly DraftText[] {
  const keys = [
    'accept',
    criminal ? 'investigate' : 'inquire',
    'preserve',
    ...(criminal && security ? ['security'] : []),
    'answer',
  ]
  return keys.map((key) => say(template, `request.${key}`))
}
