import type { DataType, Incident, LeakedField } from '../domain/incident'
import { formatCount } from '../domain/money'
import { addresseeName } from './addressee'
import { chineseMoment } from './chinese-dates'
import { sentence } from './describe-harm'
import { citeExhibits, exhibitNumbersOf } from './describe-incident'
import type { Block, DraftText } from './draft-document'
import { evidenceOf } from './exhibit-numbers'
import { groupAlike } from './group-alike'
import { leakedWords } from './leaked-words'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { showsLeak } from './shows-leak'
import { inCase, join, type Values, written } from './written-text'

/** Stars stand for characters that nobody sees. */
const HIDDEN_DIGITS = /[*＊×]/u

/**
 * What the owner gave to whom, when and for what.
 *
 * @param withExhibits - cites what shows it; not where the reader gets no exhibits.
 */
export function describeGivenData(facts: PaperFacts, withExhibits = true): readonly Block[] {
  return giftsTold(facts).map(({ gift, incidents }) => {
    const path = `${incidents[0]?.path}.evidence`
    const exhibits = withExhibits ? citeExhibits(facts, evidenceOfGifts(facts, incidents), path) : undefined
    const text = exhibits === undefined ? gift : join([gift, exhibits])
    return { kind: 'paragraph', style: 'body', ...text }
  })
}

/** Each gift once, however many incidents say the same. */
export function giftsTold(
  facts: PaperFacts,
): readonly { readonly gift: DraftText; readonly incidents: readonly IncidentAt[] }[] {
  const told = facts.incidents.flatMap((it) => {
    const gift = describeGift(facts, it)
    return gift === undefined ? [] : [{ it, gift }]
  })
  return [...groupAlike(told, ({ gift }) => gift.text).values()].map((group) => ({
    gift: join(group.map(({ gift }, index) => (index === 0 ? gift : written('', ...gift.sources)))),
    incidents: group.map(({ it }) => it),
  }))
}

/** Ids of what shows that the owner dealt with whoever was given the information: an order, a receipt. */
export function evidenceOfGifts(facts: PaperFacts, gifts: readonly IncidentAt[]): readonly string[] {
  const shown = evidenceOf(facts.exhibits, 'relation')
  return gifts.flatMap(({ incident }) => incident.evidence.filter((id) => shown.has(id)))
}

/**
 * What one incident says of it, in a sentence.
 *
 * @param dated - whether the sentence says when; not beside a time that stands already.
 */
export function describeGift(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  dated = true,
): DraftText | undefined {
  const gave = incident.gaveData
  if (gave === undefined) return undefined
  const at = (field: string) => inCase(`${path}.gaveData.${field}`)
  return sayShared(facts.wording, 'gaveData', {
    self: facts.self,
    when: !dated || gave.when === undefined ? undefined : written(chineseMoment(gave.when), at('when')),
    toWhom:
      gave.toWhom === undefined ? undefined : addresseeName(facts, gave.toWhom, `${path}.gaveData.toWhom`),
    purpose: gave.purpose === undefined ? undefined : written(sentence(gave.purpose), at('purpose')),
    fields:
      gave.fields.length === 0
        ? sayShared(facts.wording, 'gaveData.unnamed')
        : written(words(facts.wording, 'dataType', gave.fields), at('fields')),
  })
}

/** Kinds of information and how many records, each number with how it is known. */
export function describeRecordCounts(facts: PaperFacts): readonly Block[] {
  return facts.incidents.flatMap(({ incident, path }) =>
    incident.recordCounts.flatMap((it, index) => {
      const at = (field: string) => inCase(`${path}.recordCounts[${index}].${field}`)
      return paragraph(facts, 'recordCount', {
        title: written(incident.title, inCase(`${path}.title`)),
        dataTypes: written(leakedWords(facts, incident, it.dataTypes), at('dataTypes')),
        count: written(formatCount(it.count), at('count')),
        atMost: it.atMost === undefined ? undefined : written(formatCount(it.atMost), at('atMost')),
        basis: written(it.basis, at('basis')),
        exhibits: citeExhibits(facts, incident.evidence, `${path}.evidence`),
      })
    }),
  )
}

/** A field of which the case has both sides, so that they can be compared, and where it stands. */
export function comparedFields(
  incident: Incident,
): readonly { readonly it: LeakedField; readonly index: number }[] {
  return incident.leakedFields
    .map((it, index) => ({ it, index }))
    .filter(({ it: { gave = '', leaked = '' } }) => gave.trim() !== '' && leaked.trim() !== '')
}

/** Whether two values are the same as far as their digits are shown. */
export function isSameInPart({
  gave = '',
  leaked = '',
  match,
}: Pick<LeakedField, 'gave' | 'leaked' | 'match'>) {
  return match === 'same' && HIDDEN_DIGITS.test(gave + leaked)
}

/** 相同, or no more than 显示部分相同 where digits are hidden. */
export function matchWord({ wording }: PaperFacts, { gave = '', leaked = '', match }: LeakedField): string {
  return words(wording, 'match', [isSameInPart({ gave, leaked, match }) ? 'shown' : match])
}

/** 字段比对: what was given beside what leaked, field by field. Empty without any pair. */
export function fieldMatchTable(facts: PaperFacts): readonly Block[] {
  const rows = facts.incidents.flatMap(({ incident, path }) =>
    comparedFields(incident).map(({ it, index }) => {
      const at = (field: string) => inCase(`${path}.leakedFields[${index}].${field}`)
      return [
        written(words(facts.wording, 'dataType', [it.field]), at('field')),
        written(it.gave ?? '', at('gave')),
        written(it.leaked ?? '', at('leaked')),
        written(matchWord(facts, it), at('match')),
        numbersOnLeak(facts, { incident, path }, it.field),
      ]
    }),
  )
  if (rows.length === 0) return []
  const column = (key: string, weight: number, align: 'left' | 'center' = 'left') => ({
    title: sayShared(facts.wording, `fieldMatch.${key}`, { self: facts.self }).text,
    weight,
    align,
  })
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column('field', 26),
        { ...column('gave', 44), name: 'gave' },
        { ...column('leaked', 44), name: 'leaked' },
        column('match', 20, 'center'),
        column('exhibits', 22, 'center'),
      ],
      rows,
      sources: [{ kind: 'template', id: 'shared/fieldMatch' }],
    },
  ]
}

/** 〔证据1-1、2-1〕 for what shows that information of a kind leaked; undefined without any. */
export function citeExhibitsOnLeak(
  facts: PaperFacts,
  own: IncidentAt,
  field: DataType,
): DraftText | undefined {
  const numbers = numbersOnLeak(facts, own, field)
  return numbers.text === '' ? undefined : sayShared(facts.wording, 'exhibits', { numbers })
}

/** The exhibits of the incident, and those of others in which information of this kind is seen outside. */
function numbersOnLeak(facts: PaperFacts, own: IncidentAt, field: DataType): DraftText {
  const others = facts.incidents.filter(
    ({ incident, path }) => path !== own.path && incident.dataTypes.includes(field) && showsLeak(incident),
  )
  const all = [own, ...others]
  const ids = all.flatMap(({ incident }) => incident.evidence)
  return written(exhibitNumbersOf(facts, ids), ...all.map(({ path }) => inCase(`${path}.evidence`)))
}

function paragraph(facts: PaperFacts, phrase: string, values: Values): readonly Block[] {
  const text = sayShared(facts.wording, phrase, values)
  return text.text === '' ? [] : [{ kind: 'paragraph', style: 'body', ...text }]
}
