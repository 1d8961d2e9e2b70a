import { dayOf, instantMs } from '../domain/calendar'
import type { Filing } from '../domain/filing'
import { addresseeName, isAddressed, respondentCalled } from './addressee'
import { chineseMoment } from './chinese-dates'
import { sentence } from './describe-harm'
import { citeExhibits } from './describe-incident'
import type { Block, DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { inCase, join, written } from './written-text'

/** Answers of the other side that are told in its own words where they are known. */
const REFUSALS: ReadonlySet<Filing['answer']> = new Set(['refused', 'partly'])

/** A filing and where it stands in the case: `filings[0]`. */
export interface FilingAt {
  readonly filing: Filing
  readonly path: string
}

/** What was handed in before, to whom, and what came back; oldest first. */
export function describeFilings(facts: PaperFacts): readonly Block[] {
  return filingsInOrder(facts).map((it) => {
    const exhibits = citeExhibits(facts, it.filing.evidence, `${it.path}.evidence`)
    const text = join([describeFiling(facts, it), ...(exhibits === undefined ? [] : [exhibits])])
    return { kind: 'paragraph' as const, style: 'body' as const, ...text }
  })
}

export function filingsInOrder(facts: PaperFacts): readonly FilingAt[] {
  return facts.case.filings
    .map((filing, index) => ({ filing, path: `filings[${index}]` }))
    .sort((a, b) => instantMs(a.filing.handedInAt) - instantMs(b.filing.handedInAt))
}

/**
 * What was handed in to the same addressee before today, oldest first; of one kind of paper, or of all.
 *
 * @param addressee - the id or name of a respondent, or whatever else the owner calls it.
 */
export function filingsTo(
  facts: PaperFacts,
  addressee: string | undefined,
  kind?: Filing['kind'],
): readonly FilingAt[] {
  const name = addressee?.trim() ?? ''
  const party = respondentCalled(facts, name)?.party
  const isSame = (to: string) => (party === undefined ? to.trim() === name : isAddressed(to, party))
  return filingsInOrder(facts).filter(
    ({ filing }) =>
      name !== '' &&
      isSame(filing.to) &&
      (kind === undefined || filing.kind === kind) &&
      dayOf(filing.handedInAt) <= facts.today,
  )
}

/** One filing and its answer, without the exhibits. */
export function describeFiling(facts: PaperFacts, { filing, path }: FilingAt): DraftText {
  return join([
    describeHandIn(facts, { filing, path }),
    ...describeAnswer(facts, { filing, path }, { named: false }),
  ])
}

/** @param dated - whether the sentence says when; not beside a time that stands already. */
export function describeHandIn(facts: PaperFacts, { filing, path }: FilingAt, dated = true): DraftText {
  const isPaper = filing.kind !== 'other'
  return sayShared(facts.wording, 'filing', {
    self: facts.self,
    day: dated ? written(chineseMoment(filing.handedInAt), inCase(`${path}.handedInAt`)) : undefined,
    to: addresseeName(facts, filing.to, `${path}.to`),
    paper: isPaper
      ? written(words(facts.wording, 'documentKind', [filing.kind]), inCase(`${path}.kind`))
      : undefined,
    reported: isPaper ? undefined : sayShared(facts.wording, 'filing.reported'),
    channel: said(filing, path, 'channel'),
    // A channel like 工单 20261009-331 has told the number already.
    receiptNumber: filing.channel?.includes(filing.receiptNumber ?? ' ')
      ? undefined
      : said(filing, path, 'receiptNumber'),
    officer: said(filing, path, 'officer'),
  })
}

/**
 * What came back; empty where nobody noted it.
 *
 * @param says.dated - whether the sentence says when; not beside a time that stands already.
 * @param says.named - whether it says whose answer it is; not right after the sentence that names the addressee.
 */
export function describeAnswer(
  facts: PaperFacts,
  { filing, path }: FilingAt,
  says: { readonly dated?: boolean; readonly named?: boolean } = {},
): readonly DraftText[] {
  if (filing.answer === undefined) return []
  const told = answerWord(facts, { filing, path })
  const { dated = true, named = true } = says
  const to = named
    ? addresseeName(facts, filing.to, `${path}.to`)
    : sayShared(facts.wording, 'filing.addressee')
  if (filing.answer === 'none') return [sayShared(facts.wording, 'filing.noAnswer', { to, answer: told })]
  const values = {
    to,
    answer: told,
    answeredAt: dated ? answeredAt(facts, filing, path, named) : undefined,
    answerText: said(filing, path, 'answerText'),
  }
  // Whether words refuse something is for the reader to say; a decision of an authority has its own name.
  const isQuoted = values.answerText !== undefined && REFUSALS.has(filing.answer)
  return [sayShared(facts.wording, isQuoted ? 'filing.answerQuoted' : 'filing.answer', values)]
}

/** 拒绝: an answer in a word; empty where nobody noted it. */
export function answerWord(facts: PaperFacts, { filing: { answer }, path }: FilingAt): DraftText {
  return answer === undefined
    ? written('')
    : written(words(facts.wording, 'answer', [answer]), inCase(`${path}.answer`))
}

/** The day of the answer; 当日 right after the sentence that tells the filing of that day, where no hour is known. */
function answeredAt(facts: PaperFacts, filing: Filing, path: string, apart: boolean): DraftText | undefined {
  if (filing.answeredAt === undefined) return undefined
  const source = inCase(`${path}.answeredAt`)
  const isDay = dayOf(filing.answeredAt) === filing.answeredAt
  return !apart && isDay && filing.answeredAt === dayOf(filing.handedInAt)
    ? join([sayShared(facts.wording, 'filing.sameDay'), written('', source)])
    : written(chineseMoment(filing.answeredAt), source)
}

function said(
  filing: Filing,
  path: string,
  field: 'channel' | 'receiptNumber' | 'officer' | 'answerText',
): DraftText | undefined {
  const text = sentence(filing[field] ?? '')
  return text === '' ? undefined : written(text, inCase(`${path}.${field}`))
}
