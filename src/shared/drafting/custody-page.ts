import type { IsoDate, IsoInstant } from '../domain/calendar'
import { type CustodyRow, custodyActOf } from '../journal/custody-rows'
import { type CustodyRun, custodyRuns } from '../journal/custody-runs'
import type { EvidenceRecord } from '../journal/records'
import { chineseMoment, chinesePeriod } from './chinese-dates'
import { type CustodyWording, toldFacts } from './custody-wording'
import type { Block } from './draft-document'
import { written } from './written-text'

/** An item of evidence as the page lists it. */
export interface KeptItem {
  /** 证据编号, where papers give it one. */
  readonly number: string | undefined
  readonly record: EvidenceRecord
  readonly standing: 'live' | 'aside' | 'erased'
}

export interface CustodyFacts {
  readonly title: string
  readonly day: IsoDate
  /** The state of the case when the page is printed, as a code. */
  readonly stateCode: string
  /** The computer that prints. */
  readonly device: string
  readonly items: readonly KeptItem[]
  readonly rows: readonly CustodyRow[]
  /** Of a page about one item: when papers of the case were handed in. */
  readonly handOvers?: readonly CustodyRow[]
  readonly canPrint: (codePoint: number) => boolean
}

/** So many hex digits are enough to see that two hashes are the same. */
const SHORT_HASH = 12

/**
 * The custody of a case in plain language, for somebody who does not know the
 * app; with `handOvers` that of its one item. Pure: the same facts and wording
 * give the same blocks.
 */
export function custodyPage(facts: CustodyFacts, wording: CustodyWording): readonly Block[] {
  const [item] = facts.items
  const isOfItem = facts.handOvers !== undefined && item !== undefined
  const computers = [...new Set([facts.device, ...facts.rows.map(({ device }) => device)])]
  const blocks: readonly Block[] = [
    { kind: 'title', ...written(wording.title) },
    paragraph(isOfItem ? wording.purpose.item : wording.purpose.case),
    labelled(headFacts(facts, computers, wording)),
    heading(isOfItem ? wording.sections.item : wording.sections.evidence),
    isOfItem ? labelled(itemFacts(item, wording)) : evidenceTable(facts.items, wording),
    heading(wording.sections.record),
    recordTable(custodyRuns(facts.rows), computers, wording),
    ...(isOfItem ? handOverBlocks(facts.handOvers ?? [], computers, wording) : []),
    heading(isOfItem ? wording.sections.check.item : wording.sections.check.case),
    {
      kind: 'list',
      items: wording.check.map((sentence, index) => ({
        label: `${index + 1}.`,
        ...written(filled(sentence, { code: facts.stateCode })),
      })),
      sources: [],
    },
    { kind: 'signature', signers: wording.signers, date: wording.date, enclosures: [], sources: [] },
  ]
  return blocks.map((block) => printable(block, facts.canPrint, wording))
}

function headFacts(facts: CustodyFacts, computers: readonly string[], { labels }: CustodyWording) {
  const told = computers.map(
    (device, index) =>
      filled(labels.computer, { number: index + 1, device }) +
      (device === facts.device ? labels.printing : ''),
  )
  return [
    [labels.case, facts.title],
    [labels.day, chineseMoment(facts.day)],
    ...(facts.handOvers === undefined
      ? [[labels.evidence, filled(labels.evidenceCount, { count: facts.items.length })]]
      : []),
    [labels.records, filled(labels.recordCount, { count: facts.rows.length })],
    [labels.computers, told.join('\n')],
    [labels.stateCode, facts.stateCode],
  ]
}

function itemFacts({ number, record, standing }: KeptItem, { item, evidence }: CustodyWording) {
  const { file, title, obtainedAt, obtainedUntil } = record
  return [
    ...(number === undefined ? [] : [[item.number, number]]),
    [item.title, title + standingMark(standing, evidence)],
    [item.originalName, file.originalName],
    [item.byteLength, filled(item.bytes, { bytes: grouped(file.byteLength) })],
    [item.mediaType, file.mediaType],
    [item.storedAt, chineseMoment(file.storedAt)],
    [item.sha256, file.sha256],
    ...(obtainedAt === undefined ? [] : [[item.obtainedAt, chinesePeriod(obtainedAt, obtainedUntil)]]),
    ...toldFacts.flatMap((fact) => {
      const value = record[fact]?.trim() ?? ''
      return value === '' ? [] : [[item[fact], value]]
    }),
  ]
}

function evidenceTable(items: readonly KeptItem[], { evidence }: CustodyWording): Block {
  const { columns } = evidence
  return {
    kind: 'table',
    header: true,
    columns: [
      { title: columns.number, weight: 11, align: 'center' },
      { title: columns.name, weight: 50, align: 'left' },
      { title: columns.stored, weight: 33, align: 'left' },
      { title: columns.sha256, weight: 74, align: 'left' },
    ],
    rows: items.map(({ number, record, standing }) => {
      const { file, title } = record
      const about = filled(evidence.file, { name: file.originalName, bytes: grouped(file.byteLength) })
      return [
        number ?? evidence.unnumbered,
        `${title}${standingMark(standing, evidence)}\n${about}`,
        dayAndTime(file.storedAt),
        inHalves(file.sha256),
      ].map((cell) => written(cell))
    }),
    sources: [],
  }
}

function standingMark(standing: KeptItem['standing'], marks: CustodyWording['evidence']): string {
  return standing === 'live' ? '' : marks[standing]
}

function recordTable(
  runs: readonly CustodyRun[],
  computers: readonly string[],
  wording: CustodyWording,
): Block {
  if (runs.length === 0) return paragraph(wording.record.none)
  const { columns, where, whereRun } = wording.record
  return {
    kind: 'table',
    header: true,
    columns: [
      { title: columns.number, weight: 11, align: 'center' },
      { title: columns.at, weight: 33, align: 'left' },
      { title: columns.what, weight: 74, align: 'left' },
      { title: columns.where, weight: 20, align: 'left' },
      { title: columns.prev, weight: 32, align: 'left' },
    ],
    rows: runs.map((run, index) => {
      const { first, last, count } = run
      const computer = computers.indexOf(first.device) + 1
      return [
        String(index + 1),
        dayAndTime(first.at),
        told(run, wording),
        filled(count === 1 ? where : whereRun, { computer, seq: first.seq, last: last.seq }),
        first.prev.slice(0, SHORT_HASH),
      ].map((cell) => written(cell))
    }),
    sources: [],
  }
}

function handOverBlocks(
  handOvers: readonly CustodyRow[],
  computers: readonly string[],
  wording: CustodyWording,
): readonly Block[] {
  const title = heading(wording.sections.handOvers)
  if (handOvers.length === 0) return [title, paragraph(wording.noHandOvers)]
  const all = [...new Set([...computers, ...handOvers.map(({ device }) => device)])]
  return [title, paragraph(wording.handOvers), recordTable(custodyRuns(handOvers), all, wording)]
}

/** What was done, and below it the hash by which that can be checked: whole where no other place has it. */
function told({ first, count }: CustodyRun, { acts, hash }: CustodyWording): string {
  const { act, object, before, after } = first
  if (count > 1) return filled(acts.unchangedRun, { count })
  const said = filled(acts[custodyActOf(first)], { object })
  const original = before ?? (act === 'stored' ? after : undefined)
  if (act === 'exported' && after !== undefined)
    return `${said}\n${filled(hash.file, { hash: inHalves(after) })}`
  return original === undefined
    ? said
    : `${said}\n${filled(hash.original, { hash: original.slice(0, SHORT_HASH) })}`
}

/** The day in one line of a narrow column, the time below it. */
function dayAndTime(at: IsoInstant): string {
  return chineseMoment(at).replace('日', '日\n')
}

/** A whole SHA-256 in two lines of a column: easier to compare than wherever it would break. */
function inHalves(sha256: string): string {
  return `${sha256.slice(0, 32)}\n${sha256.slice(32)}`
}

function labelled(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    header: false,
    columns: [
      { title: '', weight: 1, align: 'left' },
      { title: '', weight: 4.6, align: 'left' },
    ],
    rows: rows.map((row) => row.map((cell) => written(cell))),
    sources: [],
  }
}

function heading(title: string): Block {
  return { kind: 'heading', level: 1, ...written(title) }
}

function paragraph(sentence: string): Block {
  return { kind: 'paragraph', style: 'body', ...written(sentence) }
}

/** A character that no face has is named, so that no name is printed with a blank. */
function printable(block: Block, canPrint: CustodyFacts['canPrint'], { unprintable }: CustodyWording): Block {
  if (block.kind !== 'table') return block
  const named = (text: string) =>
    Array.from(text, (character) => {
      const codePoint = character.codePointAt(0) ?? 0
      return canPrint(codePoint)
        ? character
        : filled(unprintable, { code: codePoint.toString(16).toUpperCase() })
    }).join('')
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: named(cell.text) }))) }
}

/** `1,234,567` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Values may hold braces: they are put in once. */
function filled(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
