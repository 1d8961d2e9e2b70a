import { z } from 'zod'

/**
 * Characters that old Chinese ID systems stored in the private-use area and
 * that now have a place in Unicode, from U+E81E on in order; '' where the code
 * was never used. Source: GB 18030-2000 positions FE59–FEA0 and their code
 * points in GB 18030-2022.
 */
const FIRST_PRIVATE = 0xe81e
const MAPPED = [
  ...'龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
] as const

/** A private-use character that was replaced, for example  → 䶮 in a name. */
export interface MappedCharacter {
  readonly from: string
  readonly to: string
}

/**
 * Bring text to one form: Unicode NFC, with the private-use characters of old
 * ID systems mapped to Unicode. The mapping is returned so that it can be shown.
 */
export function normaliseText(text: string): { text: string; mapped: readonly MappedCharacter[] } {
  const mapped: MappedCharacter[] = []
  const replaced = text.replace(/[\uE81E-\uE864]/gu, (from) => {
    const to = MAPPED[(from.codePointAt(0) ?? 0) - FIRST_PRIVATE] ?? from
    mapped.push({ from, to })
    return to
  })
  return { text: replaced.normalize('NFC'), mapped }
}

/** Any text of the case format: NFC, without control characters other than tab and line feed. */
export const Text = z
  .string()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'text without control characters')
  .overwrite((text) => normaliseText(text.replaceAll('\r\n', '\n')).text)

/** Text that must say something. */
export const NonEmptyText = Text.regex(/\S/, 'text that is not empty')
