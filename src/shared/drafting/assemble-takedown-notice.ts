import type { PaperContent } from './assemble-blocks'
import { chineseNumeral } from './chinese-numerals'
import { declarantOf } from './declarant'
import { describeFiling, filingsTo } from './describe-filings'
import { nameOf } from './describe-party'
import type { DraftText } from './draft-document'
import { authorityEnclosures, numberedEnclosures } from './enclosures'
import { shortEvidenceTable } from './evidence-table'
import { addresseeOf, body, complainantBlocks, requestList } from './gather-parts'
import { infringedRights } from './infringed-rights'
import { leakedWords } from './leaked-words'
import { contentReasons, contentTable, platformOf, publishedContent } from './locate-content'
import { isAnythingCovered, leakedValues, maskTables, maskText } from './mask-leaked'
import type { PaperFacts } from './paper-facts'
import { nameArticles, quoteArticles } from './quote-articles'
import { replyTo } from './reply-to'
import { askFor, say, words } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 民法典 art. 1195: a notice needs prima facie evidence and the true identity of the right holder. */
const NOTICE_ARTICLE = 'cc-1195'
/** 个人信息保护法 art. 10: personal information may not be sold or published unlawfully. */
const PROHIBITION_ARTICLE = 'pipl-10'

/**
 * 侵权通知书 to a platform. Locates each item, says what kind of information
 * it holds, and covers the information itself wherever it was typed.
 */
export function assembleTakedownNotice(facts: PaperFacts, template: Template): PaperContent {
  const hidden = leakedValues(facts.case)
  const contents = publishedContent(facts)
  const shown = new Set(contents.flatMap(({ incident }) => incident.evidence))
  const exhibits = facts.exhibits.filter(({ item }) => shown.has(item.id))
  const cited = facts.cited('takedown-notice').filter(({ key }) => key !== NOTICE_ARTICLE)
  const prohibition = citation(facts, PROHIBITION_ARTICLE)
  const rights = infringedRights(facts, template, contents)
  const named = new Set([PROHIBITION_ARTICLE, ...rights.articles.map(({ key }) => key)])
  const broken = [...prohibition, ...rights.articles, ...cited.filter(({ key }) => !named.has(key))]
  const [articles, notice] = nameArticles(facts, [
    contents.length > 0 ? broken : [],
    citation(facts, NOTICE_ARTICLE),
  ])
  const items = contentTable(facts, template, hidden)
  const proof = maskTables(shortEvidenceTable(facts, exhibits), hidden)
  const to = addressee(facts)
  const isCovered = isAnythingCovered([...items, ...proof])
  return {
    covered: hidden,
    flags: {
      channel: to.channel !== undefined,
      locatedCovered: contents.length > 0 && isCovered,
      locatedPlain: contents.length > 0 && !isCovered,
      located: contents.length > 0,
      notice: notice !== undefined,
    },
    values: {
      ...to,
      ...actingPerson(facts),
      declarant: declarantOf(facts),
      rights: rights.names,
      dataTypes: dataTypes(facts),
      articles,
      notice,
      reply: replyTo(facts, template),
    },
    parts: {
      complainant: complainantBlocks(facts, template, (party) => party),
      items,
      reasons:
        contents.length === 0
          ? [body(askFor(facts.wording, 'content.reasons', 'incidents'))]
          : contentReasons(facts, template).map((reason) => body(maskText(reason, hidden))),
      quoted: quoteArticles(facts, contents.length > 0 ? prohibition : [], template, broken),
      proof,
      earlier: earlierNotices(facts, template).map((text) => body(maskText(text, hidden))),
      measures: requestList(
        facts,
        'platform',
        ['remove', 'account', 'preserve', 'forward', 'answer'].map((key) => say(template, `measure.${key}`)),
        {
          last: [
            { text: say(template, 'measure.preserve'), mentions: ['保存'] },
            // A platform forwards the notice in any case: what nobody else may read is said each time.
            { text: say(template, 'measure.forward'), mentions: ['遮盖'] },
          ],
        },
      ),
      signature: [
        signature(facts, template, {
          signer: 'signer',
          enclosures: enclosures(facts, template, exhibits.length),
        }),
      ],
    },
  }
}

function citation(facts: PaperFacts, key: string) {
  const version = facts.inForce(key)
  return version === undefined ? [] : [{ key, version }]
}

/** The company that runs the platform, and where it takes notices. */
function addressee(facts: PaperFacts): { platform: DraftText; channel: DraftText | undefined } {
  const named = facts.case.claims?.addressees?.platformCompany?.trim() ?? ''
  const party = platformOf(facts)
  const channel =
    party?.party.kind !== 'organisation' ? undefined : (party.party.privacyContact ?? party.party.email)
  const field =
    party?.party.kind === 'organisation' && party.party.privacyContact ? 'privacyContact' : 'email'
  return {
    platform:
      named === '' && party !== undefined ? nameOf(facts, party) : addresseeOf(facts, 'platformCompany'),
    channel: channel === undefined ? undefined : written(channel, inCase(`${party?.path}.${field}`)),
  }
}

/** Who sends the notice for the owner, where somebody does; a guardian also says what the child did not consent to. */
function actingPerson(facts: PaperFacts): { acting: DraftText | undefined; guardian: DraftText | undefined } {
  const { representative } = facts.case
  const acting =
    representative === undefined
      ? undefined
      : written(
          words(facts.wording, 'authority', [representative.authority]),
          inCase('representative.authority'),
        )
  return { acting, guardian: representative?.authority === 'guardian' ? acting : undefined }
}

/** That it is not the first notice to this platform, and what came of the others. */
function earlierNotices(facts: PaperFacts, template: Template): readonly DraftText[] {
  const named = facts.case.claims?.addressees?.platformCompany?.trim() ?? ''
  const earlier = filingsTo(facts, named === '' ? platformOf(facts)?.party.id : named, 'takedown-notice')
  if (earlier.length === 0) return []
  return [
    say(template, 'round', {
      round: written(chineseNumeral(earlier.length + 1), inCase('filings')),
      earlier: join(earlier.map((it) => describeFiling(facts, it))),
    }),
  ]
}

function dataTypes(facts: PaperFacts): DraftText | undefined {
  const contents = publishedContent(facts).filter(({ incident }) => incident.dataTypes.length > 0)
  if (contents.length === 0) return undefined
  const kinds = contents.flatMap(({ incident }) =>
    incident.dataTypes.map((code) => leakedWords(facts, incident, [code])),
  )
  return written([...new Set(kinds)].join('、'), ...contents.map(({ path }) => inCase(`${path}.dataTypes`)))
}

/** The copies that show who somebody is are for the platform alone. */
function enclosures(facts: PaperFacts, template: Template, exhibits: number): readonly DraftText[] {
  const forPlatform = (item: DraftText) => say(template, 'enclosure.forPlatform', { item })
  const count = written(String(exhibits), inCase('evidence'))
  return numberedEnclosures(facts, [
    forPlatform(say(template, 'enclosure.identity')),
    ...(exhibits === 0 ? [] : [say(template, 'enclosure.evidence', { count })]),
    ...authorityEnclosures(facts).map(forPlatform),
  ])
}
