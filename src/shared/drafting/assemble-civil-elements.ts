import type { PaperContent } from './assemble-blocks'
import { assembleCivilComplaint, courtEnclosures } from './assemble-civil-complaint'
import type { Block } from './draft-document'
import { claimRows } from './element-claims'
import { factRows } from './element-facts'
import { partyRows } from './element-parties'
import {
  choice,
  type ElementRow,
  elementTable,
  fixedTable,
  paragraphsOf,
  QUESTION_WIDTH,
} from './element-rows'
import { evidenceTable } from './evidence-table'
import type { PaperFacts } from './paper-facts'
import { say } from './say'
import { signature } from './signature'
import type { Template } from './template'

/** What the plaintiff is asked to know about mediation; answered by hand. */
const KNOWN = ['voluntary', 'before', 'private', 'binding', 'confirm', 'judgment']

/**
 * 民事起诉状 as a form of elements. No official form covers disputes over
 * personal information (法〔2025〕82号), so it has the boxes that the official
 * forms share, in their order, and says that it is none of them.
 */
export function assembleCivilElements(facts: PaperFacts, template: Template): PaperContent {
  // The same facts, flags and gaps as the narrative one; only the boxes differ.
  const narrative = assembleCivilComplaint(facts, template)
  const { unknown, platform, disclosureArticle: article, otherArticles: articles } = narrative.values
  const { more, only } = narrative.flags
  const basis = more || only ? say(template, more ? 'basis.more' : 'basis', { articles }) : undefined
  const disclosure =
    narrative.flags.disclosure === true
      ? say(template, 'disclosure', { unknown, platform, article })
      : undefined
  const support = narrative.parts.support ?? []
  return {
    ...narrative,
    parts: {
      notice: fixedTable([
        [say(template, 'notice'), say(template, 'notice.text')],
        [say(template, 'special'), say(template, 'special.text')],
      ]),
      parties: elementTable(partyRows(facts, template)),
      claims: elementTable(claimRows(facts, template)),
      elements: elementTable(
        factRows(
          facts,
          template,
          [paragraphsOf(narrative.parts.liability ?? [])],
          [
            ...(support.length === 0 ? [] : [say(template, 'support.lead'), paragraphsOf(support)]),
            ...(basis === undefined ? [] : [basis]),
            ...(disclosure === undefined ? [] : [disclosure]),
          ],
        ),
      ),
      evidence: evidenceTable(facts),
      related: fixedTable(
        [[say(template, 'related'), choice(template, ['some', 'none'], undefined)]],
        QUESTION_WIDTH,
      ),
      mediation: mediation(facts, template),
      signature: [
        signature(facts, template, { signer: 'signer', enclosures: courtEnclosures(facts, template) }),
      ],
    },
  }
}

function mediation(facts: PaperFacts, template: Template): readonly Block[] {
  const wish = facts.case.claims?.mediation
  return fixedTable(
    [
      ...KNOWN.map(
        (it): ElementRow => [say(template, `known.${it}`), choice(template, ['known', 'unknown'], undefined)],
      ),
      [
        say(template, 'mediation'),
        choice(
          template,
          ['mediation.agree', 'mediation.refuse', 'mediation.undecided'],
          wish === undefined ? undefined : `mediation.${wish}`,
        ),
      ],
    ],
    QUESTION_WIDTH,
  )
}
