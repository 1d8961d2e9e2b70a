import { certaintyOf, exhibitNumbersOf, incidentTime } from './describe-incident'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { maskText } from './mask-leaked'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { askFor, say, words } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** One place on a platform: an address, or an incident whose address is not yet known. */
interface Content extends IncidentAt {
  readonly url: DraftText
}

/** The platform among the respondents that the notice goes to. */
export function platformOf(facts: PaperFacts): PartyAt | undefined {
  const named = facts.case.claims?.addressees?.platformCompany?.trim() ?? ''
  return facts.respondents.find(({ party }) =>
    named === '' ? party.role === 'platform' : party.name === named,
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
  const contents = publishedContent(facts).flatMap((it) => contentsOf(facts, it))
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
    const { certainty, conduct, dataTypes, spread } = it.incident
    const reason = JSON.stringify([certainty, conduct, dataTypes, spread])
    const group = groups.get(reason) ?? { first: it, numbers: [] }
    for (const { path } of contentsOf(facts, it)) group.numbers.push(written(String(++last), inCase(path)))
    groups.set(reason, group)
  }
  return [...groups.values()].map(({ first: { incident, path }, numbers }) => {
    const at = (field: string) => inCase(`${path}.${field}`)
    return say(template, 'reason', {
      numbers: join(numbers, '、'),
      certainty: certaintyOf(facts, { incident, path }),
      conduct: written(words(facts.wording, 'conduct', incident.conduct), at('conduct')),
      dataTypes:
        incident.dataTypes.length === 0
          ? undefined
          : written(words(facts.wording, 'dataType', incident.dataTypes), at('dataTypes')),
      spread: incident.spread === undefined ? undefined : written(incident.spread, at('spread')),
    })
  })
}

function contentsOf(facts: PaperFacts, { incident, path }: IncidentAt): readonly Content[] {
  if (incident.urls.length === 0) {
    const title = written(incident.title)
    return [{ incident, path, url: askFor(facts.wording, 'content.url', `${path}.urls`, { title }) }]
  }
  return incident.urls.map((url, index) => ({
    incident,
    path,
    url: written(url, inCase(`${path}.urls[${index}]`)),
  }))
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
    accountOf(facts, template, content) ?? ask('content.account', 'respondents'),
    incidentTime(facts, content),
    maskText(positionOf(facts, content) ?? ask('content.position', 'place'), hidden),
    exhibits === '' ? ask('content.capture', 'evidence') : written(exhibits, inCase(`${path}.evidence`)),
  ]
}

/** The account that shows on the platform; the name of whoever did it where no account is known. */
function accountOf(facts: PaperFacts, template: Template, { incident }: IncidentAt): DraftText | undefined {
  const posters = facts.respondents.filter(
    ({ party }) => incident.respondents.includes(party.id) && party.role !== 'platform',
  )
  if (posters.length === 0) return undefined
  const accounts = posters.map((poster) => {
    const index = poster.party.clues.findIndex(({ kind }) => kind === 'account')
    const clue = poster.party.clues[index]
    if (clue === undefined) return nameOf(facts, poster)
    const source = inCase(`${poster.path}.clues[${index}]`)
    return say(template, 'account', {
      platform: clue.platform === undefined ? undefined : written(clue.platform, source),
      value: written(clue.value, source),
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
