import { type Block, textsOf } from './draft-document'
import { type Check, warning } from './lint-check'
import { warnEach } from './lint-printed'
import { ownPlace, printedWords } from './printed-words'

const SUSPECTED = '涉嫌'
/** A sentence that leaves open whether it was the offence that it names. */
const LEAVES_OPEN = /涉嫌|是否|可能|有待|不构成/u
const SENTENCE_END = /[。；！？\n]/u
/** 签名：李某, 日期：2026年…: written where only ink belongs. */
const SIGNED = /(?:签名|签字|盖章|捺印)[）)]?[：:][ \u3000]*[^\s，。；、（(]/u

/** A criminal paper tells what is suspected; the offence is for others to find. */
const suspicion: Check = (facts, document, blocks) => {
  const printed = printedWords(blocks)
  const offences = Object.values(facts.wording.offences)
  const named = warnEach(facts, 'offence-stated', printed, ({ text }) =>
    text
      .split(SENTENCE_END)
      .filter((sentence) => !LEAVES_OPEN.test(sentence))
      .flatMap((sentence) => offences.filter((offence) => sentence.includes(offence))),
  )
  const isMissing =
    document === 'police-report' && !blocks.flatMap(textsOf).some(({ text }) => text.includes(SUSPECTED))
  const place = printed.map(({ sources }) => ownPlace(sources)).find((it) => it !== undefined)
  return [...named, ...(isMissing ? [warning(facts, 'suspicion-missing', place ?? 'citations')] : [])]
}

/** How many copies is said on the paper: a court counts them, and the list of evidence says how many pieces there are. */
const copies: Check = (facts, document, blocks) => {
  const texts = blocks.flatMap(textsOf).map(({ text }) => text)
  if (document === 'civil-complaint') {
    const wanted = `副本${Math.max(1, facts.defendants.length)}份`
    return texts.some((text) => text.includes(wanted))
      ? []
      : [warning(facts, 'copies-missing', 'claims.defendants', wanted)]
  }
  if (document === 'evidence-list' && facts.exhibits.length > 0) {
    const wanted = `${facts.exhibits.length}件`
    const own = printedWords(blocks).flatMap(({ sources }) => ownPlace(sources) ?? [])[0]
    return texts.some((text) => text.includes(wanted))
      ? []
      : [warning(facts, 'copies-missing', own ?? 'evidence', wanted)]
  }
  return []
}

/** Signature and date are written by hand, on each copy, when the paper is handed in. */
const signed: Check = (facts, _document, blocks) => [
  ...warnEach(facts, 'signature-filled', printedWords(blocks), ({ text }) => SIGNED.exec(text) ?? []),
  ...blocks.filter(isFilled).map(() => warning(facts, 'signature-filled', 'title')),
]

function isFilled(block: Block): boolean {
  return (
    block.kind === 'signature' &&
    [...block.signers, block.date].some((line) => SIGNED.test(line) || /\d/u.test(line))
  )
}

export const formChecks: readonly Check[] = [suspicion, copies, signed]
