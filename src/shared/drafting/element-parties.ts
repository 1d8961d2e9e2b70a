import { partyValues, whoIs } from './describe-party'
import type { DraftText } from './draft-document'
import { choice, type ElementRow } from './element-rows'
import { requiredOf } from './gather-parts'
import type { PaperFacts, PartyAt } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 当事人信息: each party in a box, a field a line. */
export function partyRows(facts: PaperFacts, template: Template): readonly ElementRow[] {
  const { electronicService } = facts.case.claims ?? {}
  const service = electronicService === undefined ? undefined : electronicService ? 'yes' : 'no'
  return [
    [
      say(template, 'label.plaintiff'),
      fields(facts, template, facts.complainant, say(template, 'who').text, 'complainant'),
    ],
    representativeRow(facts, template),
    [say(template, 'label.service'), choice(template, ['yes', 'no'], service)],
    ...defendantRows(facts, template),
    [say(template, 'label.third'), say(template, 'none')],
  ]
}

function representativeRow(facts: PaperFacts, template: Template): ElementRow {
  const acting = facts.case.representative
  if (facts.representative === undefined || acting === undefined) {
    return [say(template, 'label.noAgent'), choice(template, ['some', 'none'], 'none')]
  }
  const who = say(template, `label.agent.${acting.authority}`)
  const authority = say(template, `authority.${acting.authority}`)
  const source = written('', inCase('representative.authority'))
  return [
    join([who, source]),
    join([fields(facts, template, facts.representative, who.text, 'representative'), authority, source]),
  ]
}

function defendantRows(facts: PaperFacts, template: Template): readonly ElementRow[] {
  const who = say(template, 'whoDefendant').text
  const one = facts.defendants.length === 1
  if (facts.defendants.length === 0) {
    const asked = askFor(facts.wording, 'defendants', 'claims.defendants')
    return [[say(template, 'label.defendant', { number: undefined }), asked]]
  }
  return facts.defendants.map((defendant, index) => [
    say(template, 'label.defendant', { number: one ? undefined : written(String(index + 1)) }),
    fields(facts, template, defendant, whoIs(who, defendant.party)),
  ])
}

function fields(
  facts: PaperFacts,
  template: Template,
  at: PartyAt,
  who: string,
  part: string = at.party.kind,
): DraftText {
  const values = partyValues(facts, at, who, requiredOf(facts, template, part))
  return withoutFirstBreak(say(template, `party.${at.party.kind}`, values))
}

/** Where the first field is not known, the second one is the first line. */
function withoutFirstBreak(text: DraftText): DraftText {
  if (!text.text.startsWith('\n')) return text
  const gaps = text.gaps.map((gap) => ({ ...gap, start: gap.start - 1, end: gap.end - 1 }))
  return join([{ ...text, text: text.text.slice(1), gaps }])
}
