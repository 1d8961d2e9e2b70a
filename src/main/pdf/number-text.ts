/** A number as PDF operators write it: at most three decimals, no exponent, no trailing zeros. */
export function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
