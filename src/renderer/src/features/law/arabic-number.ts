const DIGITS = '零一二三四五六七八九'

/**
 * The number of an article in arabic digits: `第二百五十三条之一` → `253-1`.
 * A number that is not written this way comes back as it is.
 */
export function arabicNumber(number: string): string {
  const match = /^第([零一二三四五六七八九十百千]+)条(?:之([零一二三四五六七八九十百千]+))?$/.exec(number)
  if (match === null) return number
  const [, main = '', branch] = match
  return branch === undefined ? `${numeralValue(main)}` : `${numeralValue(main)}-${numeralValue(branch)}`
}

function numeralValue(numeral: string): number {
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character]
    if (unit === undefined) digit = DIGITS.indexOf(character)
    else {
      // 十 at the start means one ten.
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}
