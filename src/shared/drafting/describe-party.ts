import { chineseDay } from '../domain/chinese-day'
import type { Organisation, Party } from '../domain/party'
import type { DraftText } from './draft-document'
import type { PaperFacts, PartyAt } from './paper-facts'
import { askFor, sayShared, words } from './say'
import { inCase, join, type Values, written } from './written-text'

/**
 * One party in one paragraph, in the order of the courts' forms (name, sex,
 * birth, ethnicity, work, addresses, identity, contact).
 *
 * @param who - what the paper calls the party, for the question behind a gap: 原告.
 * @param required - fields without which the paper is not complete; they become gaps.
 * @param shown - the fields that the paper may print; all where it does not say.
 */
export function describeParty(
  facts: PaperFacts,
  { party, path }: PartyAt,
  who: string,
  required: readonly string[],
  shown?: readonly string[],
): DraftText {
  return sayShared(
    facts.wording,
    `party.${party.kind}`,
    partyValues(facts, { party, path }, who, required, shown),
  )
}

/** 被告“某公司”: a party in the question behind a gap, without a name where that is what is asked for. */
export function whoIs(who: string, { name = '' }: Party): string {
  return name === '' ? who : `${who}“${name}”`
}

/** The fields of a party as a wording asks for them; parameters as in `describeParty`. */
export function partyValues(
  facts: PaperFacts,
  { party, path }: PartyAt,
  who: string,
  required: readonly string[],
  shown?: readonly string[],
): Values {
  const labels = facts.wording.words.partyField ?? {}
  const values: Record<string, DraftText | undefined> = {}
  for (const [field, label] of Object.entries(labels)) {
    const raw = (party as Readonly<Record<string, unknown>>)[field]
    const at = `${path}.${field}`
    if (shown !== undefined && !shown.includes(field)) values[field] = undefined
    else if (typeof raw === 'string' && raw.trim() !== '') {
      values[field] = written(field === 'born' ? chineseDay(raw as never) : raw, inCase(at))
    } else {
      values[field] = required.includes(field)
        ? askFor(facts.wording, 'party.field', at, { who: written(who), label: written(label) })
        : undefined
    }
  }
  values.clues = describeClues(facts, { party, path })
  values.app = party.kind === 'organisation' ? describeApp(facts, party.app, `${path}.app`) : undefined
  values.representedBy =
    values.legalRepresentative === undefined
      ? undefined
      : sayShared(facts.wording, 'party.representedBy', values)
  return values
}

function describeApp(facts: PaperFacts, app: Organisation['app'], path: string): DraftText | undefined {
  if (app === undefined) return undefined
  const said = (text: string | undefined, field: string) =>
    text === undefined ? undefined : written(text, inCase(`${path}.${field}`))
  return sayShared(facts.wording, 'party.app', {
    name: said(app.name, 'name'),
    version: said(app.version, 'version'),
    icp: said(app.icp, 'icp'),
  })
}

/** The traces of somebody unknown: （1）账号：… */
export function describeClues(facts: PaperFacts, { party, path }: PartyAt): DraftText | undefined {
  if (party.clues.length === 0) return undefined
  const clues = party.clues.map((clue, index) => {
    const source = inCase(`${path}.clues[${index}]`)
    const values: Values = {
      number: written(String(index + 1)),
      kind: written(words(facts.wording, 'clueKind', [clue.kind])),
      platform: clue.platform === undefined ? undefined : written(clue.platform, source),
      value: written(clue.value, source),
      note: clue.note === undefined ? undefined : written(clue.note, source),
    }
    return sayShared(facts.wording, clue.platform === undefined ? 'clue' : 'clue.onPlatform', values)
  })
  return join(clues, '；')
}

/** What a paper calls a party in running text: the name, or the traces that stand for it. */
export function nameOf(facts: PaperFacts, { party, path }: PartyAt): DraftText {
  const shown = (text: string, at: string) =>
    sayShared(facts.wording, 'name.shown', { name: written(text, inCase(at)) })
  const name = party.name?.trim() ?? ''
  if (name !== '') {
    return party.kind === 'unknown' ? shown(name, `${path}.name`) : written(name, inCase(`${path}.name`))
  }
  const clue = party.clues[0]
  return clue === undefined
    ? askFor(facts.wording, 'party.name', `${path}.name`)
    : shown(clue.value, `${path}.clues[0]`)
}
