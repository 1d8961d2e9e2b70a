import { ageOn } from '../domain/calendar'
import type { Claims } from '../domain/claims'
import { describeFilings } from './describe-filings'
import { describeHarm } from './describe-harm'
import { describeGivenData, describeRecordCounts, fieldMatchTable } from './describe-leak'
import { describeParty } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { authorityEnclosures, numberedEnclosures } from './enclosures'
import { evidenceTable, shortEvidenceTable } from './evidence-table'
import type { PaperFacts, PartyAt } from './paper-facts'
import { askFor, say, words } from './say'
import { tellIncident } from './tell-incidents'
import type { Template } from './template'
import { inCase, written } from './written-text'

/** 民法典 art. 17. */
const ADULT_YEARS = 18

/** Blocks that several papers tell in the same way. */
export function commonParts(facts: PaperFacts): Readonly<Record<string, readonly Block[]>> {
  return {
    givenData: describeGivenData(facts),
    incidents: facts.incidents.flatMap((incident, index) => tellIncident(facts, incident, index + 1)),
    recordCounts: describeRecordCounts(facts),
    fieldMatch: fieldMatchTable(facts),
    harm: describeHarm(facts),
    filings: describeFilings(facts),
    evidenceTable: evidenceTable(facts),
    shortEvidenceTable: shortEvidenceTable(facts),
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
  return describeParty(facts, party, who, requiredOf(facts, template, part), template.shown?.[part])
}

/** The fields of a party that this paper can't do without. */
export function requiredOf(facts: PaperFacts, template: Template, part: string): readonly string[] {
  const required = template.required[part] ?? []
  // A child is reached through its guardian.
  const reached = part === 'complainant' && guardianPhone(facts) !== ''
  return reached ? required.filter((field) => field !== 'phone') : required
}

function guardianPhone({ case: { representative } }: PaperFacts): string {
  return representative?.authority === 'guardian' ? (representative.phone?.trim() ?? '') : ''
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
    const source = inCase('representative.authority')
    const said = (noun: string) => written(words(facts.wording, noun, [representative.authority]), source)
    blocks.push(
      body(
        say(template, 'representative', {
          authority: said('authority'),
          courtAgent: said('courtAgent'),
          scope: representative.authority === 'guardian' ? undefined : said('scope'),
          party: partyOf(facts, template, facts.representative, authority, 'representative'),
        }),
      ),
    )
  }
  const { complainant, representative: acting } = facts.case
  // 民法典 arts. 23, 27: a minor acts through a guardian.
  if (complainant.born !== undefined && acting?.authority !== 'guardian') {
    const age = ageOn(complainant.born, facts.today)
    if (age >= 0 && age < ADULT_YEARS) {
      blocks.push(body(askFor(facts.wording, 'guardian', 'representative')))
    }
  }
  return blocks
}

/** 1．… 2．…, the last one ending in a full stop. */
export function numberedList(items: readonly DraftText[]): Block {
  return { kind: 'list', items: numberedItems(items), sources: [] }
}

export function numberedItems(items: readonly DraftText[]): (DraftText & { label: string })[] {
  return items.map((item, index) => ({
    ...item,
    text: index === items.length - 1 ? item.text.replace(/；$/u, '。') : item.text,
    label: `${index + 1}．`,
  }))
}

/** A request that a paper can't do without, and the words by which one of the owner's own is known to be the same. */
export interface LastingRequest {
  readonly text: DraftText
  readonly mentions: readonly string[]
}

/**
 * The owner's own requests to the desk, or the template's.
 *
 * @param always - what the paper is handed in for, and what the rest of it builds on: put before or after the owner's requests where they leave it out.
 */
export function requestList(
  facts: PaperFacts,
  desk: keyof NonNullable<Claims['requests']>,
  usual: readonly DraftText[],
  always: { readonly first?: readonly LastingRequest[]; readonly last?: readonly LastingRequest[] } = {},
): readonly Block[] {
  const own = facts.case.claims?.requests?.[desk] ?? []
  const requests = own.map((text, index) =>
    written(`${text.replace(/[。；;]$/u, '')}；`, inCase(`claims.requests.${desk}[${index}]`)),
  )
  const missing = (lasting: readonly LastingRequest[] = []) =>
    lasting
      .filter(({ mentions }) => !own.some((text) => mentions.some((mention) => text.includes(mention))))
      .map(({ text }) => text)
  return [
    numberedList(
      requests.length > 0 ? [...missing(always.first), ...requests, ...missing(always.last)] : usual,
    ),
  ]
}

/** Who the paper goes to, or a gap of the same name. */
export function addresseeOf(facts: PaperFacts, desk: keyof NonNullable<Claims['addressees']>): DraftText {
  const path = `claims.addressees.${desk}`
  const name = facts.case.claims?.addressees?.[desk]?.trim() ?? ''
  return name === '' ? askFor(facts.wording, desk, path) : written(name, inCase(path))
}

/** 附：… the exhibits, who hands the paper in, and by what right somebody acts for another. */
export function exhibitEnclosures(facts: PaperFacts, template: Template): readonly DraftText[] {
  const count = facts.exhibits.length
  return numberedEnclosures(facts, [
    ...(count === 0
      ? []
      : [say(template, 'enclosure.evidence', { count: written(String(count), inCase('evidence')) })]),
    say(template, 'enclosure.identity'),
    ...authorityEnclosures(facts),
  ])
}
