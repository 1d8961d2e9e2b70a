const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'

/**
 * Whether an 18-digit identity number carries the right check digit.
 * Source: GB 11643-1999 (ISO 7064 MOD 11-2).
 */
export function isIdNumberConsistent(idNumber: string): boolean {
  const text = idNumber.toUpperCase()
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return ID_CHECKS[sum % 11] === text[17]
}

const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Whether a 统一社会信用代码 carries the right check character.
 * Source: GB 32100-2015 (weights 3^(i−1) mod 31).
 */
export function isCreditCodeConsistent(creditCode: string): boolean {
  const text = creditCode.toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false
  const values = [...text].map((character) => CREDIT_CODE_CHARACTERS.indexOf(character))
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (sum % 31)) % 31 === values[17]
}

/**
 * Whether a number of 16 to 19 digits can be that of a bank card.
 * Source: ISO/IEC 7812-1, annex B (Luhn).
 */
export function isBankCardNumber(number: string): boolean {
  if (!/^\d{16,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
