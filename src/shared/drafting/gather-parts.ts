import { describeFilings } from './describe-filings'
import { describeHarm } from './describe-harm'
import { describeIncident } from './describe-incident'
import { describeGivenData, describeRecordCounts, fieldMatchTable } from './describe-leak'
import { describeParty } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { evidenceTable } from './evidence-table'
import type { PaperFacts, PartyAt } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { inCase, written } from './written-text'

/** Blocks that several papers tell in the same way. */
export function commonParts(facts: PaperFacts): Readonly<Record<string, readonly Block[]>> {
  return {
    givenData: describeGivenData(facts),
    incidents: facts.incidents.flatMap((incident, index) => describeIncident(facts, incident, index + 1)),
    recordCounts: describeRecordCounts(facts),
    fieldMatch: fieldMatchTable(facts),
    harm: describeHarm(facts),
    filings: describeFilings(facts),
    evidenceTable: evidenceTable(facts),
  }
}

export function body(text: DraftText): Block {
  return { kind: 'paragraph', style: 'body', ...text }
}

/** A party with the fields that this paper needs of it. */
export function partyOf(
  facts: PaperFacts,
  template: Template,
  party: PartyAt,
  who: string,
  part: string = party.party.kind,
): DraftText {
  return describeParty(facts, party, who, template.required[part] ?? [])
}

/** The complainant's paragraph, and the representative's below it. */
export function complainantBlocks(
  facts: PaperFacts,
  template: Template,
  asComplainant: (party: DraftText) => DraftText,
): readonly Block[] {
  const who = say(template, 'who').text
  const blocks = [body(asComplainant(partyOf(facts, template, facts.complainant, who, 'complainant')))]
  const representative = facts.case.representative
  if (facts.representative !== undefined && representative !== undefined) {
    const authority = words(facts.wording, 'authority', [representative.authority])
    blocks.push(
      body(
        say(template, 'representative', {
          authority: written(authority, inCase('representative.authority')),
          party: partyOf(facts, template, facts.representative, authority, 'representative'),
        }),
      ),
    )
  }
  return blocks
}

/** 1．… 2．…, the last one ending in a full stop. */
export function numberedList(items: readonly DraftText[]): Block {
  return {
    kind: 'list',
    items: items.map((item, index) => ({
      ...item,
      text: index === items.length - 1 ? item.text.replace(/；$/u, '。') : item.text,
      label: `${index + 1}．`,
    })),
    sources: [],
  }
}
