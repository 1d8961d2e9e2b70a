import { type IsoMoment, instantMs } from '../domain/calendar'
import { chineseMoment } from './chinese-dates'
import { describeAnswer, describeHandIn, type FilingAt, filingsInOrder } from './describe-filings'
import { sentence } from './describe-harm'
import { certaintyOf, exhibitNumbersOf, incidentTime } from './describe-incident'
import { describeGift } from './describe-leak'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

interface Event {
  readonly at: IsoMoment | undefined
  /** Time, event, who, exhibits, note. */
  readonly cells: readonly DraftText[]
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
    ...facts.incidents.flatMap((it) => [
      ...giftEvents(facts, template, it),
      incidentEvent(facts, template, it),
    ]),
    ...filingsInOrder(facts).flatMap((it) => filingEvents(facts, template, it)),
    // Two unknown times compare as NaN, which sort would not accept.
  ].sort((a, b) => time(a) - time(b) || 0)
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column('number', 14, 'center'),
        column('time', 30),
        { ...column('event', 60), name: 'event' },
        column('actors', 25),
        column('exhibits', 15, 'center'),
        column('note', 25),
      ],
      rows: events.map(({ cells }, index) => [written(String(index + 1)), ...cells]),
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
  if (name.text.length <= SHORT_NAME) return name
  return join([
    actorLabel(template, facts.respondents.indexOf(respondent)),
    written('', inCase(respondent.path)),
  ])
}

/** The owner gave the information away: where the story begins. */
function giftEvents(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): readonly Event[] {
  const gift = describeGift(facts, { incident, path })
  const when = incident.gaveData?.when
  if (gift === undefined || when === undefined) return []
  const receiver = facts.respondents.find(({ party }) => party.id === incident.gaveData?.toWhom)
  return [
    {
      at: when,
      cells: [
        written(chineseMoment(when), inCase(`${path}.gaveData.when`)),
        gift,
        receiver === undefined ? written('') : actorOf(facts, template, receiver),
        written(''),
        written(''),
      ],
    },
  ]
}

function incidentEvent(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): Event {
  const at = (field: string) => inCase(`${path}.${field}`)
  const account = sentence(incident.account ?? '')
  return {
    at: incident.occurredAt,
    cells: [
      incidentTime(facts, { incident, path }),
      say(template, 'event', {
        title: written(sentence(incident.title), at('title')),
        account: account === '' ? undefined : written(account, at('account')),
      }),
      join(
        facts.respondents
          .filter(({ party }) => incident.respondents.includes(party.id))
          .map((party) => actorOf(facts, template, party)),
        '、',
      ),
      written(exhibitNumbersOf(facts, incident.evidence), at('evidence')),
      incidentNote(facts, template, { incident, path }),
    ],
  }
}

/** How sure it is, when it came to light, and whose clock says so. */
function incidentNote(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const certainty = certaintyOf(facts, { incident, path })
  const { discoveredAt } = incident
  const clocks = facts.exhibits.filter(
    ({ item }) => incident.evidence.includes(item.id) && (item.clockSource ?? '').trim() !== '',
  )
  const notes = [
    ...(certainty === undefined ? [] : [say(template, 'note.certainty', { certainty })]),
    ...(incident.evidence.length > 0 ? [] : [say(template, 'note.noExhibit')]),
    ...(discoveredAt === undefined || discoveredAt === incident.occurredAt
      ? []
      : [
          say(template, 'note.discovered', {
            discoveredAt: written(chineseMoment(discoveredAt), inCase(`${path}.discoveredAt`)),
          }),
        ]),
    ...clocks.slice(0, 1).map(({ item, index }) =>
      say(template, 'note.clock', {
        clock: written(item.clockSource ?? '', inCase(`evidence[${index}].clockSource`)),
      }),
    ),
  ]
  return join(notes, '；')
}

/** Handing in and the answer are two events, each with its own time. */
function filingEvents(facts: PaperFacts, template: Template, it: FilingAt): readonly Event[] {
  const { filing, path } = it
  const known = facts.respondents.find(({ party }) => party.name === filing.to)
  const to = known === undefined ? written(filing.to, inCase(`${path}.to`)) : actorOf(facts, template, known)
  const handedIn: Event = {
    at: filing.handedInAt,
    cells: [
      written(chineseMoment(filing.handedInAt), inCase(`${path}.handedInAt`)),
      describeHandIn(facts, it),
      to,
      written(exhibitNumbersOf(facts, filing.evidence), inCase(`${path}.evidence`)),
      written(''),
    ],
  }
  const answer = describeAnswer(facts, it)
  if (filing.answeredAt === undefined || answer.length === 0) {
    const [time, event, ...rest] = handedIn.cells
    return time === undefined || event === undefined
      ? []
      : [{ at: handedIn.at, cells: [time, join([event, ...answer]), ...rest] }]
  }
  return [
    handedIn,
    {
      at: filing.answeredAt,
      cells: [
        written(chineseMoment(filing.answeredAt), inCase(`${path}.answeredAt`)),
        join(answer),
        to,
        written(exhibitNumbersOf(facts, filing.evidence), inCase(`${path}.evidence`)),
        written(''),
      ],
    },
  ]
}
