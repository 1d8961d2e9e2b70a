import { dayOf } from '../domain/calendar'
import { OF_HANDLERS } from '../domain/conduct'
import type { Conduct } from '../domain/incident'
import { isAddressed } from './addressee'
import { chineseMoment } from './chinese-dates'
import { sentence } from './describe-harm'
import { certaintyOf, exhibitNumbersOf, incidentTime } from './describe-incident'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { leakedWords } from './leaked-words'
import { maskText } from './mask-leaked'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { askFor, say, words } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** One place on a platform: an address, a group without one, or an incident whose address is not yet known. */
interface Content extends IncidentAt {
  readonly url: DraftText
}

/** A name or number of a group of chatters, in what is noted of an account in it. */
const GROUP = /群|频道|圈/u
/** A place that names the group, and not only a spot in it: a name in quotation marks or before the word, or a number. */
const NAMED_GROUP = /[“"「『《]|\d{5,}|[^，。；、\s]{3,}(?:群|频道|圈)/u

/** The platform among the respondents that the notice goes to. */
export function platformOf(facts: PaperFacts): PartyAt | undefined {
  const named = facts.case.claims?.addressees?.platformCompany?.trim() ?? ''
  return facts.respondents.find(({ party }) =>
    named === '' ? party.role === 'platform' : isAddressed(named, party),
  )
}

/** Incidents that this platform can end: personal information published or sold there, or nobody says where. */
export function publishedContent(facts: PaperFacts): readonly IncidentAt[] {
  const published = facts.incidents.filter(({ incident }) =>
    incident.conduct.some((conduct) => conduct === 'published' || conduct === 'sold'),
  )
  const platform = platformOf(facts)
  const there = published.filter(
    ({ incident }) => platform !== undefined && incident.respondents.includes(platform.party.id),
  )
  return there.length > 0 ? there : published
}

/**
 * Where each item stands, so exactly that the platform finds it: one row an address.
 *
 * @param hidden - values to cover in what the owner wrote; an address is never covered, or nobody would find it.
 */
export function contentTable(
  facts: PaperFacts,
  template: Template,
  hidden: readonly string[],
): readonly Block[] {
  const contents = publishedContent(facts).flatMap((it) => contentsOf(facts, template, it))
  if (contents.length === 0) {
    return [{ kind: 'paragraph', style: 'body', ...askFor(facts.wording, 'content', 'incidents') }]
  }
  const column = (key: string, weight: number, align: 'left' | 'center' = 'left') => ({
    title: say(template, `items.${key}`).text,
    weight,
    align,
  })
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column('number', 13, 'center'),
        column('url', 36),
        { ...column('title', 30), name: 'title' },
        column('account', 26),
        column('time', 27),
        { ...column('position', 22), name: 'position' },
        column('exhibits', 23, 'center'),
      ],
      rows: contents.map((content, index) => [
        written(String(index + 1), inCase(content.path)),
        ...contentCells(facts, template, content, hidden),
      ]),
      sources: [{ kind: 'template', id: `${template.kind}/items` }],
    },
  ]
}

/** Why each item is complained of, items with the same reason together; without what leaked. */
export function contentReasons(facts: PaperFacts, template: Template): readonly DraftText[] {
  const groups = new Map<string, { first: IncidentAt; numbers: DraftText[] }>()
  let last = 0
  for (const it of publishedContent(facts)) {
    const { certainty, conduct, dataTypes, spread, ongoing } = it.incident
    const kinds = leakedWords(facts, it.incident, dataTypes)
    const reason = JSON.stringify([certainty, conduct.filter(isContent), kinds, spread, ongoing === true])
    const group = groups.get(reason) ?? { first: it, numbers: [] }
    for (const { path } of contentsOf(facts, template, it))
      group.numbers.push(written(String(++last), inCase(path)))
    groups.set(reason, group)
  }
  return [...groups.values()].map(({ first: { incident, path }, numbers }) => {
    const at = (field: string) => inCase(`${path}.${field}`)
    const { spread } = incident
    return say(template, 'reason', {
      numbers: join(numbers, '、'),
      certainty: certaintyOf(facts, { incident, path }),
      conduct: written(words(facts.wording, 'conduct', incident.conduct.filter(isContent)), at('conduct')),
      dataTypes:
        incident.dataTypes.length === 0
          ? undefined
          : written(leakedWords(facts, incident, incident.dataTypes), at('dataTypes')),
      spread: spread === undefined ? undefined : written(sentence(spread), at('spread')),
      ongoing:
        incident.ongoing === true ? join([say(template, 'ongoing'), written('', at('ongoing'))]) : undefined,
    })
  })
}

/** What a platform can see of an act; the duties of who handles information are the regulator's and the court's business. */
function isContent(code: Conduct): boolean {
  return !OF_HANDLERS.has(code)
}

function contentsOf(
  facts: PaperFacts,
  template: Template,
  { incident, path }: IncidentAt,
): readonly Content[] {
  if (incident.urls.length === 0)
    return [{ incident, path, url: withoutAddress(facts, template, { incident, path }) }]
  return incident.urls.map((url, index) => ({
    incident,
    path,
    url: written(url, inCase(`${path}.urls[${index}]`)),
  }))
}

/** A message in a group has no address: it is found by the group, the account and the time. Elsewhere an address is asked for. */
function withoutAddress(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const title = written(incident.title)
  if (incident.channel !== 'messaging_group') {
    return askFor(facts.wording, 'content.url', `${path}.urls`, { title })
  }
  const isNamed =
    NAMED_GROUP.test(incident.place ?? '') ||
    postersOf(facts, { incident, path }).some(({ party }) =>
      party.clues.some(({ kind, note }) => kind === 'account' && GROUP.test(note ?? '')),
    )
  return isNamed
    ? join([say(template, 'inGroup'), written('', inCase(`${path}.channel`))])
    : askFor(facts.wording, 'content.group', `${path}.place`, { title })
}

function contentCells(
  facts: PaperFacts,
  template: Template,
  content: Content,
  hidden: readonly string[],
): DraftText[] {
  const { incident, path, url } = content
  const title = written(incident.title, inCase(`${path}.title`))
  const ask = (gap: string, field: string) => askFor(facts.wording, gap, `${path}.${field}`, { title })
  const exhibits = exhibitNumbersOf(facts, incident.evidence)
  return [
    url,
    maskText(title, hidden),
    maskText(accountOf(facts, template, content) ?? ask('content.account', 'respondents'), hidden),
    publishedAt(facts, template, content),
    maskText(positionOf(facts, content) ?? ask('content.position', 'place'), hidden),
    exhibits === '' ? ask('content.capture', 'evidence') : written(exhibits, inCase(`${path}.evidence`)),
  ]
}

/** When it was put there: one time, from which it has stood there since where it lasts or was repeated. */
function publishedAt(facts: PaperFacts, template: Template, { incident, path }: IncidentAt): DraftText {
  const { occurredAt, occurredUntil, precision, ongoing } = incident
  if (occurredAt === undefined) return incidentTime(facts, { incident, path })
  const time = written(chineseMoment(occurredAt, precision), inCase(`${path}.occurredAt`))
  const lasts = ongoing === true || (occurredUntil !== undefined && dayOf(occurredUntil) > dayOf(occurredAt))
  return lasts ? say(template, 'since', { time }) : time
}

/** Those who put it there, as against the platform where it stands. */
function postersOf(facts: PaperFacts, { incident }: IncidentAt): readonly PartyAt[] {
  return facts.respondents.filter(
    ({ party }) => incident.respondents.includes(party.id) && party.role !== 'platform',
  )
}

/** The account that shows on the platform, or the name that it goes by; of a person or a company the account is asked for. */
function accountOf(facts: PaperFacts, template: Template, it: IncidentAt): DraftText | undefined {
  const posters = postersOf(facts, it)
  if (posters.length === 0) return undefined
  const accounts = posters.map((poster) => {
    const index = poster.party.clues.findIndex(({ kind }) => kind === 'account')
    const clue = poster.party.clues[index]
    if (clue === undefined) {
      const name = nameOf(facts, poster)
      if (poster.party.kind === 'unknown') return name
      const title = written(it.incident.title)
      const account = askFor(facts.wording, 'content.account', `${poster.path}.clues`, { title })
      return say(template, 'account.of', { name, account })
    }
    const source = inCase(`${poster.path}.clues[${index}]`)
    return say(template, 'account', {
      platform: clue.platform === undefined ? undefined : written(clue.platform, source),
      value: written(clue.value, source),
      group: GROUP.test(clue.note ?? '') ? written(clue.note ?? '', source) : undefined,
    })
  })
  return join(accounts, '、')
}

function positionOf(facts: PaperFacts, { incident, path }: IncidentAt): DraftText | undefined {
  const place = incident.place?.trim() ?? ''
  if (place !== '') return written(place, inCase(`${path}.place`))
  if (incident.channel === 'other') return undefined
  return written(words(facts.wording, 'channel', [incident.channel]), inCase(`${path}.channel`))
}
