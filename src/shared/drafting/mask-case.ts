import type { Case } from '../domain/case'
import type { Clue, Party } from '../domain/party'
import { type HiddenValue, maskKnown, maskText } from './mask-text'
import { type MaskedKind, maskValue } from './mask-value'
import { MaskedField, type MaskingRule } from './masking-rules'

/** A version of a case in which some facts are hidden, and how to hide the same ones in other sentences. */
export interface Mask {
  readonly case: Case
  text(text: string): string
  /**
   * Hide in a paragraph of the owner's own what is hidden where the program writes it.
   *
   * @param shown - what the program writes in its place; what that shows stays.
   */
  ownWording(text: string, shown: string): string
}

const KIND_OF: Record<MaskedField, MaskedKind> = {
  idNumber: 'idNumber',
  phone: 'phone',
  email: 'email',
  registeredAddress: 'address',
  habitualAddress: 'address',
  serviceAddress: 'address',
}

/** Clues that are the number of some person. Accounts and addresses on the net stay: without them nothing can be found. */
const KIND_OF_CLUE: Partial<Record<Clue['kind'], MaskedKind>> = {
  phone: 'phone',
  email: 'email',
  bank: 'card',
  pay: 'account',
}

/** Leaked fields by what they are, whatever the sentence around them. */
const KIND_OF_LEAKED: Readonly<Record<string, MaskedKind>> = {
  id_number: 'idNumber',
  phone: 'phone',
  email: 'email',
  address: 'address',
  account: 'account',
}

/** Facts of parties are hidden one by one; ids, codes, days and places on the net are no sentences. */
const NO_SENTENCE =
  /^(?:id|kind|role|match|field|format|language|certainty|channel|precision|urls?|creditCode|icp|receiptNumber|.*(?:At|On|Until)|when|born|region)$/u

/**
 * Hide facts of a case before anything is drafted from it, so that no
 * rendering of a paper can hold what its page does not show.
 */
export function maskCase(it: Case, rule: MaskingRule): Mask {
  const owners = [it.complainant, ...(it.representative === undefined ? [] : [it.representative])]
  const hidden: readonly HiddenValue[] = [
    ...owners.flatMap((party) => hiddenOf(party, rule.sentences ? MaskedField.options : rule.owner)),
    ...thirdPartyValues(it, rule),
    ...(rule.sentences ? it.incidents.flatMap(hiddenOfLeak) : []),
  ].filter(({ value }) => [...value.trim()].length > 1)
  const text = rule.sentences
    ? (sentence: string) => maskText(sentence, hidden)
    : (sentence: string) => sentence
  const { complainant, representative, respondents, ...others } = it

  return {
    text,
    ownWording: (wording, shown) =>
      rule.sentences ? maskText(wording, hidden, shown) : maskKnown(wording, hidden, shown),
    case: {
      ...mapSentences(others, text),
      complainant: maskParty(complainant, rule.owner),
      ...(representative === undefined ? {} : { representative: maskParty(representative, rule.owner) }),
      respondents: rule.respondents ? respondents.map((party) => maskRespondent(party, text)) : respondents,
      incidents: others.incidents.map((incident) => ({
        ...mapSentences(incident, text),
        leakedFields: incident.leakedFields.map((leaked) =>
          rule.sentences ? maskLeaked(leaked, text) : leaked,
        ),
      })),
      evidence: others.evidence.map((item) => ({
        ...mapSentences(item, text),
        ...(rule.thirdParties ? maskThirdParties(item) : {}),
      })),
    },
  }
}

/** What this version of a paper hides of others than the owner: numbers and addresses of persons, names of who only happens to be in the evidence. */
export function thirdPartyValues(it: Case, rule: MaskingRule | undefined): readonly HiddenValue[] {
  return [
    ...(rule?.respondents === true ? it.respondents.flatMap(hiddenOfRespondent) : []),
    ...(rule?.thirdParties === true ? it.evidence.flatMap(thirdPartiesOf) : []),
  ].filter(({ value }) => [...value.trim()].length > 1)
}

type Evidence = Case['evidence'][number]
type Incident = Case['incidents'][number]
type Leaked = Incident['leakedFields'][number]

function fieldOf(party: Party, field: MaskedField): string {
  return (party as Readonly<Partial<Record<MaskedField, string>>>)[field] ?? ''
}

function hiddenOf(party: Party, fields: readonly MaskedField[]): readonly HiddenValue[] {
  return fields.map((field) => ({ kind: KIND_OF[field], value: fieldOf(party, field) }))
}

function hiddenOfRespondent(party: Party): readonly HiddenValue[] {
  const clues = party.clues.flatMap(({ kind, value }) => {
    const masked = KIND_OF_CLUE[kind]
    return masked === undefined ? [] : [{ kind: masked, value }]
  })
  return party.kind === 'person' ? [...hiddenOf(party, MaskedField.options), ...clues] : clues
}

/** What leaked is hidden wherever it stands, not in the comparison of fields only. */
function hiddenOfLeak({ leakedFields }: Incident): readonly HiddenValue[] {
  return leakedFields.flatMap(({ field, gave = '', leaked = '' }) => {
    const kind = KIND_OF_LEAKED[field]
    return kind === undefined ? [] : [gave, leaked].map((value) => ({ kind, value }))
  })
}

function thirdPartiesOf({ witness = '', counterparty = '' }: Evidence): readonly HiddenValue[] {
  return [witness, counterparty].map((value) => ({ kind: 'name', value }))
}

function maskParty<Of extends Party>(party: Of, fields: readonly MaskedField[]): Of {
  const masked = fields
    .filter((field) => fieldOf(party, field) !== '')
    .map((field) => [field, maskValue(KIND_OF[field], fieldOf(party, field))] as const)
  return { ...party, ...Object.fromEntries(masked) }
}

function maskRespondent(party: Party, text: (sentence: string) => string): Party {
  const clues = party.clues.map((clue) => {
    const masked = KIND_OF_CLUE[clue.kind]
    return {
      ...clue,
      ...(clue.note === undefined ? {} : { note: text(clue.note) }),
      value: masked === undefined ? clue.value : maskValue(masked, clue.value),
    }
  })
  const person = party.kind === 'person' ? maskParty(party, MaskedField.options) : party
  return { ...person, clues }
}

function maskLeaked(leaked: Leaked, text: (sentence: string) => string): Leaked {
  const kind = KIND_OF_LEAKED[leaked.field]
  const mask = (value: string) =>
    text(kind === undefined || value.includes('*') ? value : maskValue(kind, value))
  return {
    ...leaked,
    ...(leaked.gave === undefined ? {} : { gave: mask(leaked.gave) }),
    ...(leaked.leaked === undefined ? {} : { leaked: mask(leaked.leaked) }),
  }
}

function maskThirdParties({ witness, counterparty }: Evidence): Partial<Evidence> {
  return {
    ...(witness === undefined ? {} : { witness: maskValue('name', witness) }),
    ...(counterparty === undefined ? {} : { counterparty: maskValue('name', counterparty) }),
  }
}

/** The same value with every sentence in it changed. */
function mapSentences<Of>(value: Of, text: (sentence: string) => string, key = ''): Of {
  if (typeof value === 'string') return (NO_SENTENCE.test(key) ? value : text(value)) as Of
  if (Array.isArray(value)) return value.map((item) => mapSentences(item, text, key)) as Of
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapSentences(item, text, name)]),
  ) as Of
}
