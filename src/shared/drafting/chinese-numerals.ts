const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 101 → 一百零一, 110 → 一百一十: numbers of headings and groups, up to 999; beyond that in figures. */
export function chineseNumeral(value: number): string {
  if (value > 999) return value.toString()
  const hundreds = Math.trunc(value / 100)
  const rest = value % 100
  if (hundreds === 0) return belowHundred(rest)
  const tail = rest === 0 ? '' : rest < 10 ? `零${belowHundred(rest)}` : belowHundred(rest, '一')
  return `${DIGITS.charAt(hundreds)}百${tail}`
}

/** @param ten - what stands before the 十 of 10 to 19: nothing, or 一 after a hundred. */
function belowHundred(value: number, ten = ''): string {
  const tens = Math.trunc(value / 10)
  const ones = value % 10
  if (tens === 0) return DIGITS.charAt(ones)
  return `${tens === 1 ? ten : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}
