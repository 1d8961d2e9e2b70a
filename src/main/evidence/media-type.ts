const UNKNOWN = 'application/octet-stream'

/** How many of the first bytes `mediaTypeOf` wants to see. */
export const MEDIA_TYPE_BYTES = 4096

/** Brands of ISO base media files (`ftyp`). Source: ISO/IEC 14496-12, mp4ra.org. */
const BRANDS: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  mif1: 'image/heic',
  avif: 'image/avif',
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
}

const SIGNATURES: readonly (readonly [type: string, offset: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['application/pdf', 0, '%PDF-'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/amr', 0, '#!AMR'],
  ['video/webm', 0, '\x1a\x45\xdf\xa3'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/zip', 0, 'PK\x05\x06'],
]

/** Containers that name their content at byte 8. */
const RIFF: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
}

/**
 * The media type that the first bytes of a file show; its name has no say,
 * since names are wrong or hide something. A type is named only to show and
 * sort the file: nothing is ever run because of it.
 */
export function mediaTypeOf(firstBytes: Uint8Array): string {
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, firstBytes.byteLength)
  const at = (start: number, length: number) => head.toString('latin1', start, start + length)

  for (const [type, offset, bytes] of SIGNATURES) if (at(offset, bytes.length) === bytes) return type
  if (at(0, 4) === 'RIFF') return RIFF[at(8, 4)] ?? UNKNOWN
  if (at(4, 4) === 'ftyp') return BRANDS[at(8, 4)] ?? 'video/mp4'
  if (isMpegAudioFrame(head)) return 'audio/mpeg'
  return textTypeOf(head)
}

/** An MPEG audio file without a tag starts with a frame: eleven set bits, then no forbidden value. */
function isMpegAudioFrame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head
  const layer = (second >> 1) & 3
  return first === 0xff && (second & 0xe0) === 0xe0 && layer !== 0 && (third & 0xf0) !== 0xf0
}

function textTypeOf(head: Buffer): string {
  if (head.length === 0 || head.includes(0)) return UNKNOWN
  const text = head.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(text))
    return 'image/svg+xml'
  if (/^\s*(<!--[^>]*-->\s*)*<(!doctype html|html[\s>])/i.test(text)) return 'text/html'
  if (isMailHeader(text)) return 'message/rfc822'
  return hasBinaryBytes(head) ? UNKNOWN : 'text/plain'
}

/** Header lines from the very first one on, and among them what every mail has. Source: RFC 5322 section 3.6. */
function isMailHeader(text: string): boolean {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  const lines = text.slice(0, end).split(/\r?\n/)
  const complete = end === text.length ? lines.slice(0, -1) : lines
  if (complete.length === 0 || !complete.every((line) => /^([!-9;-~]+:|[ \t])/.test(line))) return false
  const names = new Set(complete.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase()))
  const telling = ['from', 'date', 'received', 'message-id', 'mime-version', 'subject', 'to', 'return-path']
  return telling.filter((name) => names.has(name)).length >= 2
}

/** Text of any encoding, GB 18030 among them, has no control characters but these few. */
function hasBinaryBytes(head: Buffer): boolean {
  return head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte))
}
