import { ageOn } from '../domain/calendar'
import { isIdentified } from '../domain/defendants'
import { isHandler } from '../domain/handler'
import { isHostOf } from '../domain/hosting'
import { formatYuan, toFen } from '../domain/money'
import type { IncidentContext } from './case-context'
import type { Condition, StatedField } from './condition'
import { findMention } from './find-mention'

/** A fact of the case that fulfils a condition: where it stands, and how a reason quotes it. */
export interface Fact {
  readonly path: string
  readonly quote: string
}

/**
 * Whether an incident fulfils a condition.
 *
 * @returns the facts that do it; `null` when one is missing, unknown or otherwise.
 */
export function evaluateCondition(condition: Condition, context: IncidentContext): readonly Fact[] | null {
  const facts: Fact[] = []
  for (const key of Object.keys(condition) as (keyof Condition)[]) {
    const found = run(key, condition, context)
    if (found === null) return null
    facts.push(...found)
  }
  return facts
}

function run<Key extends keyof Condition>(key: Key, condition: Condition, context: IncidentContext) {
  const expected = condition[key]
  return expected === undefined ? [] : tests[key](expected, context)
}

type Tests = {
  readonly [Key in keyof Required<Condition>]: (
    expected: NonNullable<Condition[Key]>,
    context: IncidentContext,
  ) => readonly Fact[] | null
}

const tests: Tests = {
  anyOf: (conditions, context) => {
    for (const condition of conditions) {
      const facts = evaluateCondition(condition, context)
      if (facts !== null) return facts
    }
    return null
  },
  conduct: (wanted, { incident, path, words }) =>
    quoted(
      `${path}.conduct`,
      common(incident.conduct, wanted).map((it) => words.conduct[it]),
    ),
  channel: (wanted, { incident, path, words }) =>
    quoted(
      `${path}.channel`,
      common([incident.channel], wanted).map((it) => words.channel[it]),
    ),
  dataTypes: (wanted, { incident, path, words }) =>
    quoted(
      `${path}.dataTypes`,
      common(incident.dataTypes, wanted).map((it) => words.dataType[it]),
    ),
  role: (wanted, { respondents, words }) =>
    some(
      respondents.flatMap(({ party, path }) =>
        party.role !== undefined && wanted.includes(party.role)
          ? [{ path: `${path}.role`, quote: `${nameOf(party.name)}为${words.role[party.role]}` }]
          : [],
      ),
    ),
  handlerActs: (_, { case: it, incident, respondents }) => {
    const actors = respondents.filter(({ party }) => !isHostOf(it, incident, party))
    return actors.every(({ party }) => isHandler(party))
      ? some(actors.map(({ party, path }) => ({ path, quote: nameOf(party.name) })))
      : null
  },
  respondentKind: (wanted, { respondents }) =>
    some(
      respondents
        .filter(({ party }) => (wanted as readonly string[]).includes(party.kind))
        .map(({ party, path }) => ({ path: `${path}.kind`, quote: nameOf(party.name) })),
    ),
  respondentNamed: (_, { respondents }) =>
    some(
      respondents.flatMap(({ party, path }) =>
        isIdentified(party) ? [{ path: `${path}.name`, quote: nameOf(party.name) }] : [],
      ),
    ),
  respondentAgeFrom: (age, { respondents, act }) =>
    some(
      respondents.flatMap(({ party, path }) =>
        party.kind === 'person' && party.born !== undefined && ageOn(party.born, act.start) >= age
          ? [{ path: `${path}.born`, quote: `${nameOf(party.name)}生于${party.born}` }]
          : [],
      ),
    ),
  claim: (wanted, context) =>
    some(
      (context.case.claims?.civil ?? []).flatMap((claim, index) =>
        wanted.includes(claim.kind) ? [{ path: `claims.civil[${index}]`, quote: '' }] : [],
      ),
    ),
  paper: (wanted, { papers, path }) =>
    wanted.some((paper) => papers.has(paper)) ? [{ path: `${path}.conduct`, quote: '' }] : null,
  flag: (flag, { incident, path, words }) =>
    incident.flags?.[flag] === true ? [{ path: `${path}.flags.${flag}`, quote: words.flag[flag] }] : null,
  flagDenied: (flag, { incident, path }) =>
    incident.flags?.[flag] === false ? [{ path: `${path}.flags.${flag}`, quote: '' }] : null,
  onDuty: (wanted, { incident, path }) =>
    incident.onDuty === wanted
      ? [{ path: `${path}.onDuty`, quote: wanted ? '在履行职责或者提供服务过程中获得' : '' }]
      : null,
  ongoing: (wanted, { incident, path }) =>
    incident.ongoing === wanted ? [{ path: `${path}.ongoing`, quote: wanted ? '仍在继续' : '' }] : null,
  complainantUnder: (age, { case: { complainant }, act }) =>
    // Born after the act is a slip of the pen, not a child.
    complainant.born !== undefined &&
    complainant.born <= act.start &&
    ageOn(complainant.born, act.start) < age
      ? [{ path: 'complainant.born', quote: `受害人生于${complainant.born}` }]
      : null,
  complainantStated: (fields, { case: { complainant } }) =>
    fields.every((field) => complainant[field] !== undefined && complainant[field] !== '')
      ? fields.map((field) => ({ path: `complainant.${field}`, quote: '' }))
      : null,
  complainantPlace: (words, { case: { complainant } }) => {
    const field = (['habitualAddress', 'registeredAddress'] as const).find((it) =>
      words.some((word) => complainant[it]?.includes(word)),
    )
    return field === undefined ? null : [{ path: `complainant.${field}`, quote: '' }]
  },
  representative: (authority, context) =>
    context.case.representative?.authority === authority
      ? [{ path: 'representative.authority', quote: '' }]
      : null,
  countAtLeast: (least, { incident, path }) => {
    const total = incident.recordCounts.reduce((sum, { count }) => sum + count, 0)
    if (total < least) return null
    return incident.recordCounts.map(({ count, basis }, index) => ({
      path: `${path}.recordCounts[${index}].count`,
      quote: `${count}条（${basis}）`,
    }))
  },
  harmAtLeast: (amounts, context) => harm(amounts, context, (value, bound) => value >= bound),
  harmAtMost: (amounts, context) => harm(amounts, context, (value, bound) => value <= bound),
  stated: (fields, { incident, path }) =>
    some(
      fields
        .filter((field) => isStated(incident, field))
        .map((field) => ({ path: `${path}.${field}`, quote: '' })),
    ),
  leaked: (match, { incident, path, words }) =>
    some(
      incident.leakedFields.flatMap((it, index) =>
        it.match === match
          ? [{ path: `${path}.leakedFields[${index}]`, quote: words.dataType[it.field] }]
          : [],
      ),
    ),
  mentions: (words, { incident, path }) => {
    for (const field of ['title', 'account', 'discoveredHow', 'spread'] as const) {
      const word = findMention(incident[field], words)
      if (word !== undefined) return [{ path: `${path}.${field}`, quote: `写有“${word}”` }]
    }
    return null
  },
  partyMentions: (words, { respondents }) => {
    for (const { party, path } of respondents) {
      for (const [field, text] of Object.entries(partyTexts(party))) {
        const word = findMention(text, words)
        if (word !== undefined) return [{ path: `${path}.${field}`, quote: text ?? word }]
      }
    }
    return null
  },
  filed: ({ kind, answer }, context) =>
    some(
      context.case.filings.flatMap((filing, index) =>
        kind.includes(filing.kind) && (answer === undefined || answer.includes(filing.answer ?? ''))
          ? [{ path: `filings[${index}]`, quote: '' }]
          : [],
      ),
    ),
  actBefore: (day, { act, path }) =>
    act.basis === 'stated' && act.end < day ? [{ path: `${path}.occurredAt`, quote: '' }] : null,
  actFrom: (day, { act, path }) =>
    act.basis === 'stated' && act.earliestEnd >= day
      ? [{ path: act.ongoing ? `${path}.ongoing` : `${path}.occurredAt`, quote: '' }]
      : null,
  verdict: ({ of, is }, { verdicts }) => {
    const verdict = verdicts[of]
    return verdict !== undefined && is.includes(verdict.is)
      ? verdict.paths.map((path) => ({ path, quote: '' }))
      : null
  },
}

function harm(
  bounds: NonNullable<Condition['harmAtLeast']>,
  { incident, path }: IncidentContext,
  holds: (value: number, bound: number) => boolean,
): readonly Fact[] | null {
  const facts: Fact[] = []
  for (const field of ['propertyLossCny', 'nuisanceCount'] as const) {
    const bound = bounds[field]
    if (bound === undefined) continue
    const value = incident.harm?.[field]
    if (value === undefined || !holds(value, bound)) return null
    const quote = field === 'nuisanceCount' ? `${value}次` : `损失${formatYuan(toFen(value))}元`
    facts.push({ path: `${path}.harm.${field}`, quote })
  }
  return facts
}

function isStated(incident: IncidentContext['incident'], field: StatedField): boolean {
  const value = field.startsWith('harm.')
    ? incident.harm?.[field.slice(5) as 'mental' | 'other' | 'grave']
    : incident[field as Exclude<StatedField, `harm.${string}`>]
  if (value === undefined || value === '') return false
  return !Array.isArray(value) || value.length > 0
}

function partyTexts(
  party: IncidentContext['respondents'][number]['party'],
): Record<string, string | undefined> {
  const { name } = party
  if (party.kind === 'person') {
    return { name, employer: party.employer, jobTitle: party.jobTitle, occupation: party.occupation }
  }
  return party.kind === 'organisation' ? { name, organisationType: party.organisationType } : { name }
}

function nameOf(name: string | undefined): string {
  return name ?? '对方'
}

function common<Item>(stated: readonly Item[], wanted: readonly Item[]): readonly Item[] {
  return stated.filter((it) => wanted.includes(it))
}

function quoted(path: string, words: readonly string[]): readonly Fact[] | null {
  return words.length === 0 ? null : [{ path, quote: words.join('、') }]
}

function some(facts: readonly Fact[]): readonly Fact[] | null {
  return facts.length === 0 ? null : facts
}
