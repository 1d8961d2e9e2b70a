import { z } from 'zod'
import type { IsoDate } from '../domain/calendar'
import type { Case } from '../domain/case'
import { chineseDay } from '../domain/chinese-day'
import type { Claims } from '../domain/claims'
import type { LawCatalogue } from '../law/catalogue'
import type { Block } from './draft-document'
import { type Advice, adviseOn, copiesFor, type PaperAdvice, type PaperGuides } from './paper-guide'
import type { PaperKind } from './paper-kinds'
import { fill, type Values, written } from './written-text'

const sentence = z.string().regex(/\S/)

/** `resources/papers/guide-page.json`: what stands on the printed guide around the advice. */
export const GuideWording = z.strictObject({
  title: sentence,
  titleOfOne: sentence,
  file: z.strictObject({ one: sentence, all: sentence }),
  note: sentence,
  overview: z.strictObject({
    heading: sentence,
    paper: sentence,
    addressee: sentence,
    copies: sentence,
    handedIn: sentence,
    receipt: sentence,
  }),
  sections: z.strictObject({
    where: sentence,
    copies: sentence,
    bring: sentence,
    answers: sentence,
    record: sentence,
  }),
  /** Where the owner has named the desk already. */
  named: sentence,
  read: sentence,
  basis: sentence,
  reminder: sentence,
  unheld: sentence,
  /** Columns of what is noted by hand after handing in. */
  record: z.array(sentence).min(1),
})
export type GuideWording = z.infer<typeof GuideWording>

export interface GuideFacts {
  readonly case: Case
  readonly guides: PaperGuides
  readonly catalogue: LawCatalogue
  readonly day: IsoDate
  /** What each paper is called: 民事起诉状. */
  readonly names: Readonly<Record<string, string>>
}

const DESK_OF: Partial<Record<PaperKind, keyof NonNullable<Claims['addressees']>>> = {
  'police-report': 'policeStation',
  'security-report': 'policeStation',
  'regulator-complaint': 'regulator',
  'takedown-notice': 'platformCompany',
  'civil-complaint': 'court',
}

/**
 * What to do with printed papers, as pages to take along: a page a paper, and
 * before several of them a table to keep account in. Pure: the same facts and
 * wording give the same blocks.
 */
export function guidePages(
  facts: GuideFacts,
  kinds: readonly PaperKind[],
  wording: GuideWording,
): readonly Block[] {
  const note = said(wording.note, { checkedOn: chineseDay(facts.guides.checkedOn) })
  const [only, ...others] = kinds
  const isOfOne = only !== undefined && others.length === 0
  const opening = (title: string): readonly Block[] => [
    { kind: 'title', ...written(title) },
    { kind: 'paragraph', style: 'note', ...written(note) },
  ]
  if (isOfOne) {
    return [
      ...opening(said(wording.titleOfOne, { paper: nameOf(facts, only) })),
      ...adviceBlocks(facts, only, wording),
    ]
  }
  return [
    ...opening(wording.title),
    heading(1, wording.overview.heading),
    overviewTable(facts, kinds, wording),
    ...kinds.flatMap((kind) => [
      { kind: 'page-break' as const, sources: [] },
      heading(1, nameOf(facts, kind)),
      ...adviceBlocks(facts, kind, wording),
    ]),
  ]
}

function adviceBlocks(facts: GuideFacts, kind: PaperKind, wording: GuideWording): readonly Block[] {
  const advice = adviseOn(kind, facts.guides, facts.catalogue, facts.day)
  const { sections } = wording
  const desk = deskOf(facts, kind)
  const named = desk === '' ? [] : [said(wording.named, { name: desk })]
  return [
    heading(2, sections.where),
    numbered([...named, ...sentences(advice.where, wording)]),
    heading(2, sections.copies),
    { kind: 'paragraph', style: 'body', ...written(copiesOf(facts, advice, wording)) },
    heading(2, sections.bring),
    ticked([wording.read, ...sentences(advice.bring, wording)]),
    heading(2, sections.answers),
    numbered(sentences(advice.answers, wording)),
    heading(2, sections.record),
    recordTable(wording),
  ]
}

function sentences(advice: readonly Advice[], wording: GuideWording): readonly string[] {
  return advice.map(({ zh, articles, unheld, isReminder }) => {
    const basis =
      articles.length === 0 ? '' : said(wording.basis, { names: articles.map(({ name }) => name).join('、') })
    const names = unheld.map(({ name }) => name).join('、')
    const [rule] = unheld
    const foreign = rule === undefined ? '' : said(wording.unheld, { names, day: chineseDay(rule.checkedOn) })
    return `${zh}${basis}${foreign}${isReminder ? wording.reminder : ''}`
  })
}

function copiesOf({ case: it }: GuideFacts, { copies }: PaperAdvice, wording: GuideWording): string {
  const names = copies.articles.map(({ name }) => name).join('、')
  return `${copiesFor(copies, it).zh}${names === '' ? '' : said(wording.basis, { names })}`
}

function overviewTable(facts: GuideFacts, kinds: readonly PaperKind[], { overview }: GuideWording): Block {
  const column = (title: string, weight: number) => ({ title, weight, align: 'left' as const })
  return {
    kind: 'table',
    header: true,
    columns: [
      column(overview.paper, 34),
      column(overview.addressee, 42),
      column(overview.copies, 44),
      column(overview.handedIn, 22),
      column(overview.receipt, 26),
    ],
    rows: kinds.map((kind) => {
      const { copies } = adviseOn(kind, facts.guides, facts.catalogue, facts.day)
      return [nameOf(facts, kind), deskOf(facts, kind), copiesFor(copies, facts.case).zh, '', ''].map(
        (text) => written(text),
      )
    }),
    sources: [],
  }
}

/** Room to note two hand-ins: the first, and one more where the desk sends it on. */
function recordTable({ record }: GuideWording): Block {
  const row = record.map(() => written(''))
  return {
    kind: 'table',
    header: true,
    columns: record.map((title) => ({ title, weight: 1, align: 'left' })),
    rows: [row, row],
    sources: [],
  }
}

function deskOf({ case: it }: GuideFacts, kind: PaperKind): string {
  const desk = DESK_OF[kind]
  return desk === undefined ? '' : (it.claims?.addressees?.[desk]?.trim() ?? '')
}

function nameOf({ names }: GuideFacts, kind: PaperKind): string {
  return names[kind] ?? kind
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, ...written(text) }
}

function numbered(texts: readonly string[]): Block {
  return list(texts.map((text, index) => ({ label: `${index + 1}．`, text })))
}

/** A box before each, to be ticked by hand. */
function ticked(texts: readonly string[]): Block {
  return list(texts.map((text) => ({ label: '□ ', text })))
}

function list(items: readonly { readonly label: string; readonly text: string }[]): Block {
  return { kind: 'list', items: items.map(({ label, text }) => ({ label, ...written(text) })), sources: [] }
}

function said(wording: string, values: Readonly<Record<string, string>>): string {
  const texts: Values = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, written(text)]),
  )
  return fill(wording, texts, { kind: 'template', id: 'papers/guide-page' }).text
}
