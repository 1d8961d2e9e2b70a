/**
 * How characters behave at the ends of a line and beside each other.
 *
 * Sources: 《标点符号用法》 GB/T 15834-2011 (5.1 position of marks), W3C
 * “Requirements for Chinese Text Layout” 3.1 (prohibition at line start and
 * end, compression of adjacent marks).
 */

/** Full-width marks with their ink in the left half: what is blank on the right may be given up. */
const CLOSING = '、，。．；：！？）》〉」』】〕〗］｝”’'
/** Full-width marks with their ink in the right half. */
const OPENING = '（《〈「『【〔〖［｛“‘'

const NEVER_AT_START = codePoints(`${CLOSING}…·・‧%％‰℃°,.;:!?)]}々〻ー～`)
const NEVER_AT_END = codePoints(`${OPENING}￥¥$＄([{`)
const BLANK_ON_RIGHT = codePoints(CLOSING)
const BLANK_ON_LEFT = codePoints(OPENING)

/** After these a long address or file name may be parted. */
const SEAMS = codePoints('/\\?&=#-_@+~|')

const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
const IDEOGRAPHIC_SPACE = 0x3000
const ELLIPSIS = 0x2026

export function neverStartsLine(codePoint: number): boolean {
  return NEVER_AT_START.has(codePoint)
}

export function neverEndsLine(codePoint: number): boolean {
  return NEVER_AT_END.has(codePoint)
}

export function isBlankOnRight(codePoint: number): boolean {
  return BLANK_ON_RIGHT.has(codePoint)
}

export function isBlankOnLeft(codePoint: number): boolean {
  return BLANK_ON_LEFT.has(codePoint)
}

export function isSeam(codePoint: number): boolean {
  return SEAMS.has(codePoint)
}

/** A space at which a line may end. */
export function isSpace(codePoint: number): boolean {
  return (
    codePoint === SPACE || codePoint === IDEOGRAPHIC_SPACE || (codePoint >= 0x2002 && codePoint <= 0x200a)
  )
}

/** Part of a Latin word, a number or an address: the letters of one stay together. */
export function isWordPart(codePoint: number): boolean {
  return (
    (codePoint > SPACE && codePoint < 0x2000 && codePoint !== 0xd7 && codePoint !== 0xb7) ||
    codePoint === NO_BREAK_SPACE ||
    (codePoint >= 0x2010 && codePoint <= 0x2013)
  )
}

export function isEllipsis(codePoint: number): boolean {
  return codePoint === ELLIPSIS
}

/** Units that stay with the number before them, those of dates and times among them. */
const UNITS = codePoints('元万亿角分年月日时秒条次个件份页项号组')

export function isUnit(codePoint: number): boolean {
  return UNITS.has(codePoint)
}

export function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39
}

/** Joiners, direction and variation marks: they change how others look and have no look of their own. */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}

function codePoints(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))
}
