const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 40 → 四十: numbers of headings and groups, up to 99. */
export function chineseNumeral(value: number): string {
  const tens = Math.trunc(value / 10)
  const ones = value % 10
  if (tens === 0) return DIGITS.charAt(ones)
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}
