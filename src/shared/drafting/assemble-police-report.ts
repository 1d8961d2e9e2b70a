import type { CitedArticle } from '../law/cited-articles'
import type { PaperContent } from './assemble-blocks'
import { describeClues, nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { body, commonParts, complainantBlocks, numberedList, partyOf } from './gather-parts'
import { isIdentified, type PaperFacts } from './paper-facts'
import { quoteArticles } from './quote-articles'
import { askFor, say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, written } from './written-text'

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
    .filter(({ version }) => version.law === SECURITY_LAW && version.kind !== 'procedural')
  const identified = facts.accused.some(({ party }) => isIdentified(party))
  const criminalArticles = quoteArticles(facts, criminal)
  const securityArticles = quoteArticles(facts, security)
  const parts = commonParts(facts)

  return {
    flags: {
      identified,
      offence: criminal.some(({ key }) => facts.wording.offences[key] !== undefined),
      fieldMatch: (parts.fieldMatch ?? []).length > 0,
      criminalArticles: criminalArticles.length > 0,
      securityArticles: securityArticles.length > 0,
    },
    values: { offences: offences(facts, criminal) },
    parts: {
      ...parts,
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template),
      requests: requestList(facts, template, securityArticles.length > 0),
      criminalArticles,
      securityArticles,
      signature: [policeSignature(facts, template, identified)],
    },
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

function accusedBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  if (facts.accused.length === 0) {
    const unknown = askFor(facts.wording, 'accused', 'respondents')
    return [body(unknown), body(say(template, 'accusedUnknown'))]
  }
  const who = say(template, 'whoAccused').text
  return facts.accused.map((accused) => {
    const nothingKnown =
      accused.party.kind === 'unknown' &&
      (accused.party.name ?? '') === '' &&
      describeClues(facts, accused) === undefined
    return body(nothingKnown ? nameOf(facts, accused) : partyOf(facts, template, accused, who))
  })
}

function requestList(facts: PaperFacts, template: Template, security: boolean): readonly Block[] {
  const own = facts.case.claims?.requests?.police ?? []
  const requests =
    own.length > 0
      ? own.map((text, index) =>
          written(`${text.replace(/[。；;]$/u, '')}；`, inCase(`claims.requests.police[${index}]`)),
        )
      : ['accept', 'investigate', 'preserve', ...(security ? ['security'] : []), 'answer'].map((key) =>
          say(template, `request.${key}`),
        )
  return [numberedList(requests)]
}

function policeSignature(facts: PaperFacts, template: Template, identified: boolean): Block {
  const station = facts.case.claims?.addressees?.policeStation
  return signature(facts, template, {
    addressee:
      station === undefined
        ? askFor(facts.wording, 'policeStation', 'claims.addressees.policeStation')
        : written(station, inCase('claims.addressees.policeStation')),
    signer: identified ? 'signer.identified' : 'signer.unidentified',
    enclosures: [
      ...(facts.exhibits.length === 0
        ? []
        : [
            say(template, 'enclosure.evidence', {
              count: written(String(facts.exhibits.length), inCase('evidence')),
            }),
          ]),
      ...(facts.exhibits.length === 0 ? [] : [say(template, 'enclosure.identity')]),
    ],
  })
}
