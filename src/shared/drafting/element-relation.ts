import { ageOn, dayOf } from '../domain/calendar'
import type { DataType } from '../domain/incident'
import { actsOfDefendants, type DefendantActs } from './defendant-acts'
import { whoOf } from './describe-liability'
import type { DraftText } from './draft-document'
import { linesOf, ticks } from './element-rows'
import { groupAlike } from './group-alike'
import { PRIVATE } from './infringed-rights'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** What the plaintiff is to a defendant. Only the first two can be read in a case; the others are ticked by hand. */
const RELATIONS = ['user', 'consumer', 'employee', 'consignee', 'none'] as const

/** Roles that say what a defendant is; 承运人、通信服务提供者 leaves open which of the two. */
const UNSAID_ROLES: ReadonlySet<string | undefined> = new Set([undefined, 'carrier', 'unknown'])

/** What 个保法 art. 28 names, as far as a kind is sure to be of it: not every 财产信息 is a 金融账户. */
const SENSITIVE: ReadonlySet<DataType> = new Set([
  'biometric',
  'religion',
  'health',
  'location_track',
  'minor_under_14',
])
/** Kinds that are on no list by themselves. Of the others nobody can say it before a judge does. */
const ORDINARY: ReadonlySet<DataType> = new Set([
  'name',
  'phone',
  'email',
  'vehicle',
  'workplace',
  'education',
  'transaction',
])
/** 个保法 art. 28: whatever is known of a child that has not reached this age. */
const CHILD_YEARS = 14

/** 与被告的关系: a line for each defendant, or for those of whom the same is known. */
export function relation(facts: PaperFacts, template: Template): DraftText {
  const told = actsOfDefendants(facts).map((it) => ({ it, text: relationTo(facts, template, it) }))
  const alike = [...groupAlike(told, ({ text }) => text.text).values()]
  if (alike.length === 0) return boxes(template, new Set())
  return linesOf(
    alike.map((group) =>
      say(template, 'relation', {
        who: whoOf(
          facts,
          template,
          group.map(({ it }) => it),
        ),
        text: join(group.slice(0, 1).map(({ text }) => text)),
      }),
    ),
  )
}

function relationTo(facts: PaperFacts, template: Template, it: DefendantActs): DraftText {
  const { party, path } = it.defendant
  const holds = new Set<string>()
  if (it.gifts.length > 0) holds.add('user')
  if (isTrader(facts, it)) holds.add('consumer')
  const role = UNSAID_ROLES.has(party.role)
    ? undefined
    : written(words(facts.wording, 'role', [party.role ?? 'unknown']), inCase(`${path}.role`))
  return say(template, 'relation.to', { role, boxes: boxes(template, holds) })
}

function boxes(template: Template, holds: ReadonlySet<string>): DraftText {
  return ticks(
    template,
    RELATIONS.map((kind) => [say(template, `relation.${kind}`), holds.has(kind)] as const),
  )
}

/** Whoever the plaintiff bought from: of several in an incident of a consumer, whoever was given the information. */
function isTrader(facts: PaperFacts, { defendant, gifts }: DefendantActs): boolean {
  const { id } = defendant.party
  const consumed = facts.incidents.filter(({ incident }) => incident.flags?.consumer === true)
  const isNamed = consumed.some(({ incident }) => incident.respondents.includes(id))
  const isReceiver = consumed.some((it) => gifts.includes(it))
  return isReceiver || (isNamed && (gifts.length > 0 || facts.defendants.length === 1))
}

/** 信息种类: each kind by name, then which of them are ordinary, sensitive (个保法 art. 28) or private (民法典 art. 1034). */
export function kindsOfInformation(facts: PaperFacts, template: Template): DraftText {
  const kinds = new Set(facts.incidents.flatMap(({ incident }) => incident.dataTypes))
  const sensitive = new Set(
    facts.incidents.flatMap((it) =>
      it.incident.dataTypes.filter((kind) => SENSITIVE.has(kind) || isOfChild(facts, it)),
    ),
  )
  const name = (some: readonly DataType[]) =>
    written(words(facts.wording, 'dataType', some), inCase('incidents'))
  const box = (phrase: string, isOfIt: (kind: DataType) => boolean) => {
    const some = [...kinds].filter(isOfIt)
    const label = say(template, phrase)
    return [
      some.length === 0 ? label : say(template, 'dataTypes.of', { label, kinds: name(some) }),
      some.length > 0,
    ] as const
  }
  return linesOf([
    name([...kinds]),
    ticks(template, [
      box('dataTypes.ordinary', (kind) => ORDINARY.has(kind) && !sensitive.has(kind)),
      box('dataTypes.sensitive', (kind) => sensitive.has(kind)),
      box('dataTypes.private', (kind) => PRIVATE.has(kind)),
    ]),
  ])
}

function isOfChild({ case: { complainant } }: PaperFacts, { incident }: IncidentAt): boolean {
  const { born } = complainant
  const day = incident.occurredAt === undefined ? undefined : dayOf(incident.occurredAt)
  const isUnder = born !== undefined && day !== undefined && born <= day && ageOn(born, day) < CHILD_YEARS
  return isUnder || incident.dataTypes.includes('minor_under_14')
}
