/** The longest name that common file systems take. */
const LONGEST = 255

/** For a file that came without a name that can be shown. */
const NAMELESS = '未命名文件'

/**
 * The name of a file as it is kept and shown. No name is a reason to refuse a
 * file: what nobody can see goes, and what is too long is cut before its ending.
 */
export function originalName(name: string): string {
  const shown = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .trim()
  if (shown === '') return NAMELESS
  if (shown.length <= LONGEST) return shown
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(shown)?.[0] ?? ''
  const start = shown.slice(0, LONGEST - ending.length)
  return start.replace(/\p{Cs}$/u, '').trimEnd() + ending
}
