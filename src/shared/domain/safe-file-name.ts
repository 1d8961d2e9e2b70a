import { utf8Length } from './utf8-length'

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/** Most file systems take 255 bytes a name; this leaves room for an id before it and a number after it. */
const LONGEST_BYTES = 160

/**
 * Make a name that every common file system takes and that cannot lead out of
 * its folder. Chinese stays; separators, control and direction characters go.
 * The ending is kept when a long name is cut.
 *
 * @param otherwise - the name to use when nothing is left.
 */
export function safeFileName(name: string, otherwise: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(RESERVED, '_$1')
  return cleaned === '' ? otherwise : shorten(cleaned)
}

function shorten(name: string): string {
  if (utf8Length(name) <= LONGEST_BYTES) return name
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  let short = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    if (utf8Length(short + character + ending) > LONGEST_BYTES) break
    short += character
  }
  return short.trimEnd() + ending
}
