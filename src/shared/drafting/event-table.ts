import { dayOf, type IsoDate, type IsoMoment, instantMs } from '../domain/calendar'
import { ANSWERS, CONTACTING, includesAny } from '../domain/conduct'
import { isAddressed, respondentCalled } from './addressee'
import { chineseMoment } from './chinese-dates'
import { describeAnswer, describeHandIn, type FilingAt, filingsInOrder } from './describe-filings'
import { sentence } from './describe-harm'
import { certaintyOf, exhibitNumbersOf, incidentTime } from './describe-incident'
import { describeGift, evidenceOfGifts, giftsTold } from './describe-leak'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { say } from './say'
import type { Template } from './template'
import { timeBasis } from './time-basis'
import { actorsOf, describeActor, isActorInferred, isUnseen, namedIn } from './who-acted'
import { inCase, join, written } from './written-text'

interface Event {
  readonly at: IsoMoment | undefined
  readonly time: DraftText
  readonly event: DraftText
  readonly actors: DraftText
  readonly exhibits: DraftText
  /** What the time rests on. */
  readonly basis: DraftText
  readonly note: DraftText
}

/** 时间线: one event a row, incidents, filings and answers together, oldest first; what has no time comes last. */
export function eventTable(facts: PaperFacts, template: Template): readonly Block[] {
  const column = (key: string, weight: number, align: 'left' | 'center' = 'left') => ({
    title: say(template, `events.${key}`).text,
    weight,
    align,
  })
  const time = ({ at }: Event) => (at === undefined ? Number.POSITIVE_INFINITY : instantMs(at))
  const events = [
    ...giftEvents(facts, template),
    ...facts.incidents.map((it) => incidentEvent(facts, template, it)),
    ...filingsInOrder(facts).flatMap((it) => filingEvents(facts, template, it)),
    // Two unknown times compare as NaN, which sort would not accept.
  ].sort((a, b) => time(a) - time(b) || 0)
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column('number', 13, 'center'),
        column('time', 34),
        { ...column('event', 52), name: 'event' },
        column('actors', 25),
        column('exhibits', 17, 'center'),
        { ...column('basis', 20, 'center'), name: 'basis' },
        column('note', 20),
      ],
      rows: events.map(({ at: _, ...row }, index) => [
        written(String(index + 1)),
        row.time,
        row.event,
        row.actors,
        row.exhibits,
        row.basis,
        row.note,
      ]),
      sources: [{ kind: 'template', id: `${template.kind}/events` }],
    },
  ]
}

/** A longer name would fill a narrow column from top to bottom. */
const SHORT_NAME = 16

/** What a respondent is called in the list above the table: 相关主体1. */
export function actorLabel(template: Template, index: number): DraftText {
  return say(template, 'actor', { number: written(String(index + 1)) })
}

/** A respondent by name, or by its place in the list where the name is long. */
function actorOf(facts: PaperFacts, template: Template, respondent: PartyAt): DraftText {
  const name = nameOf(facts, respondent)
  const place = facts.respondents.findIndex(({ path }) => path === respondent.path)
  if (name.text.length <= SHORT_NAME || place < 0) return name
  return join([actorLabel(template, place), written('', inCase(respondent.path))])
}

/** Whoever took part, as far as that is a fact: of a caller whom nobody saw, no more than that. */
function actorsIn(facts: PaperFacts, template: Template, it: IncidentAt): DraftText {
  const inferred = isActorInferred(facts, it) ? actorsOf(facts, it) : []
  const known = facts.respondents.filter(
    (party) => it.incident.respondents.includes(party.party.id) && !inferred.includes(party),
  )
  const sender =
    includesAny(it.incident.conduct, CONTACTING) && isUnseen(facts, it)
      ? [describeActor(facts, it, true)]
      : []
  return join([...sender, ...known.map((party) => actorOf(facts, template, party))], '、')
}

/** The owner gave the information away: where the story begins. */
function giftEvents(facts: PaperFacts, template: Template): readonly Event[] {
  return giftsTold(facts).flatMap(({ incidents }) => {
    const [first] = incidents
    const when = first?.incident.gaveData?.when
    const event = first === undefined ? undefined : describeGift(facts, first, false)
    if (first === undefined || event === undefined || when === undefined) return []
    const { incident, path } = first
    const evidence = evidenceOfGifts(facts, incidents)
    const receiver = respondentCalled(facts, incident.gaveData?.toWhom ?? '')
    return [
      {
        at: when,
        time: written(chineseMoment(when), inCase(`${path}.gaveData.when`)),
        event,
        actors: receiver === undefined ? written('') : actorOf(facts, template, receiver),
        exhibits: written(exhibitNumbersOf(facts, evidence), inCase(`${path}.evidence`)),
        basis: timeBasis(facts, template, evidence),
        note: written(''),
      },
    ]
  })
}

function incidentEvent(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): Event {
  const at = (field: string) => inCase(`${path}.${field}`)
  const account = sentence(incident.account ?? '')
  return {
    at: incident.occurredAt,
    time: incidentTime(facts, { incident, path }),
    event: say(template, 'event', {
      title: written(sentence(incident.title), at('title')),
      account: account === '' ? undefined : written(account, at('account')),
    }),
    actors: actorsIn(facts, template, { incident, path }),
    exhibits: written(exhibitNumbersOf(facts, incident.evidence), at('evidence')),
    basis: incident.occurredAt === undefined ? written('') : timeBasis(facts, template, incident.evidence),
    note: incidentNote(facts, template, { incident, path }),
  }
}

/** How sure it is, when it came to light, and where the letters behind it are told. */
function incidentNote(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const certainty = certaintyOf(facts, { incident, path })
  const { discoveredAt } = incident
  const notes = [
    ...(certainty === undefined ? [] : [say(template, 'note.certainty', { certainty })]),
    ...(incident.evidence.length > 0 ? [] : [say(template, 'note.noExhibit')]),
    ...(discoveredAt === undefined || dayOf(discoveredAt) === dayOfIncident({ incident, path })
      ? []
      : [
          say(template, 'note.discovered', {
            discoveredAt: written(chineseMoment(discoveredAt), inCase(`${path}.discoveredAt`)),
          }),
        ]),
    ...(facts.case.filings.some((filing) => tellsExchange(facts, { incident, path }, filing))
      ? [say(template, 'note.exchange')]
      : []),
  ]
  return join(notes, '；')
}

/** Handing in and the answer are two events, each with its own time; on one day they are one. */
function filingEvents(facts: PaperFacts, template: Template, it: FilingAt): readonly Event[] {
  const { filing, path } = it
  const known = respondentCalled(facts, filing.to)
  const event = (at: IsoMoment, field: 'handedInAt' | 'answeredAt', told: readonly DraftText[]): Event => ({
    at,
    time: written(chineseMoment(at), inCase(`${path}.${field}`)),
    event: join(told),
    actors: known === undefined ? written(filing.to, inCase(`${path}.to`)) : actorOf(facts, template, known),
    exhibits: written(exhibitNumbersOf(facts, filing.evidence), inCase(`${path}.evidence`)),
    basis: timeBasis(facts, template, filing.evidence),
    note: written(''),
  })
  const handedIn = describeHandIn(facts, it, false)
  const { answeredAt } = filing
  const isOneDay = answeredAt === undefined || dayOf(answeredAt) === dayOf(filing.handedInAt)
  const events = isOneDay
    ? [event(filing.handedInAt, 'handedInAt', [handedIn, ...describeAnswer(facts, it, { named: false })])]
    : [
        event(filing.handedInAt, 'handedInAt', [handedIn]),
        event(answeredAt, 'answeredAt', describeAnswer(facts, it, { dated: false })),
      ]
  const told = facts.incidents.filter((incident) => tellsExchange(facts, incident, filing)).map(dayOfIncident)
  return events.filter(
    ({ at, event }) => event.text !== '' && !(at !== undefined && told.includes(dayOf(at))),
  )
}

/** Whether the owner tells the refusal or silence of an addressee as an incident of its own: one event is told once. */
function tellsExchange(facts: PaperFacts, it: IncidentAt, filing: FilingAt['filing']): boolean {
  const { conduct, evidence } = it.incident
  const day = dayOfIncident(it)
  const isAddressee = namedIn(facts, it.incident).some(({ party }) => isAddressed(filing.to, party))
  const days = [filing.handedInAt, filing.answeredAt].flatMap((at) => (at === undefined ? [] : [dayOf(at)]))
  return (
    isAddressee &&
    day !== undefined &&
    days.includes(day) &&
    includesAny(conduct, ANSWERS) &&
    filing.evidence.some((id) => evidence.includes(id))
  )
}

function dayOfIncident({ incident: { occurredAt } }: IncidentAt): IsoDate | undefined {
  return occurredAt === undefined ? undefined : dayOf(occurredAt)
}
