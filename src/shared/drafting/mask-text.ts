import { type MaskedKind, maskValue } from './mask-value'

/** A value to be hidden wherever it stands. */
export interface HiddenValue {
  readonly kind: MaskedKind
  readonly value: string
}

/** Digits as people type them: full-width too, with a blank or a hyphen in between. */
const DIGIT = '[0-9０-９]'
const GAP = '[\\s\\u00a0\\u3000\\-－—_.·]?'
const NO_DIGIT_BEFORE = '(?<![0-9０-９A-Za-z])'
const NO_DIGIT_AFTER = '(?![0-9０-９])'

/** Numbers that lead to a person, known from their form alone. The longer come first. */
const PATTERNS: readonly { readonly kind: MaskedKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { kind: 'idNumber', pattern: digits(17, 17, `${GAP}[0-9０-９XxＸｘ]${NO_DIGIT_AFTER}`) },
  { kind: 'card', pattern: digits(16, 19, NO_DIGIT_AFTER) },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${NO_DIGIT_BEFORE}(?:[+＋]?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}${NO_DIGIT_AFTER}`,
      'gu',
    ),
  },
]

function digits(fewest: number, most: number, after: string): RegExp {
  return new RegExp(`${NO_DIGIT_BEFORE}${DIGIT}(?:${GAP}${DIGIT}){${fewest - 1},${most - 1}}${after}`, 'gu')
}

/**
 * Hide values and numbers in a sentence, also where they are written with
 * blanks, hyphens or full-width digits.
 *
 * @param shown - a text whose own values stay, because it shows them to the same reader.
 */
export function maskText(text: string, hidden: readonly HiddenValue[], shown = ''): string {
  const stays = standsIn(shown)
  return PATTERNS.reduce(
    (masked, { kind, pattern }) =>
      masked.replace(pattern, (found) => (stays(found) ? found : maskValue(kind, withoutBlanks(found)))),
    maskKnown(text, hidden, shown),
  )
}

/** Numbers in a sentence that lead to a person by their form, each as it is written there. */
export function numbersIn(text: string): readonly { readonly kind: MaskedKind; readonly found: string }[] {
  let rest = text
  return PATTERNS.flatMap(({ kind, pattern }) => {
    const found = [...rest.matchAll(pattern)].map(([number]) => ({ kind, found: number }))
    // What was taken for the longer is not taken for the shorter too.
    rest = rest.replace(pattern, ' ')
    return found
  })
}

/** Without what people put between digits. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '')
}

/** Hide these values only; numbers that nobody named stay. */
export function maskKnown(text: string, hidden: readonly HiddenValue[], shown = ''): string {
  const stays = standsIn(shown)
  const longestFirst = hidden
    .filter(({ value }) => !stays(value))
    .sort((a, b) => b.value.length - a.value.length)
  return longestFirst.reduce(
    (masked, { kind, value }) => masked.replace(patternOf(value), () => maskValue(kind, value)),
    text,
  )
}

/** Whether a value stands in a text, however either is written. */
function standsIn(shown: string): (value: string) => boolean {
  const plain = withoutBlanks(shown)
  return (value) => plain.includes(withoutBlanks(value))
}

const BLANKS = /[\s\u00a0\u3000\-－—_·]/gu

/** The value itself; of a long number each way of writing it. */
function patternOf(value: string): RegExp {
  const plain = withoutBlanks(value)
  if (!/^[0-9０-９]{5,}[Xx]?$/u.test(plain)) return new RegExp(escapeRegExp(value), 'giu')
  const each = [...plain].map((character) => eitherWidth(character))
  return new RegExp(`${NO_DIGIT_BEFORE}${each.join(GAP)}${NO_DIGIT_AFTER}`, 'giu')
}

function eitherWidth(character: string): string {
  const code = character.normalize('NFKC').charCodeAt(0)
  return `[${String.fromCharCode(code)}${String.fromCharCode(code + 0xfee0)}]`
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}
