/** Measures of the end of a paper, for every rendering of it. */

/** Room to sign behind the label of a signer, in characters. */
export const ROOM_TO_SIGN = 6
/** Room above the date, the enclosures and each further signer, in lines. */
export const ROOM_ABOVE_SIGNER = 0.5
/** From the end of the date to the right margin, in characters. Source: GB/T 9704-2012, 7.3.5. */
export const RIGHT_OF_DATE = 4

/** Where signers start: at the middle of the text, or further left where a long label would leave no room to sign. */
export function signersStartPt(widthPt: number, longestLabelEm: number, sizePt: number): number {
  return Math.max(0, Math.min(widthPt / 2, widthPt - (longestLabelEm + ROOM_TO_SIGN) * sizePt))
}

/** 附： before the first enclosure; the further ones stand below the first, not below this label. */
export function enclosureLabel(first: string | undefined): string {
  return /^附件?：/u.exec(first ?? '')?.[0] ?? ''
}
