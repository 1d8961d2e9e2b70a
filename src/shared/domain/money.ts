import { z } from 'zod'

/** Yuan in the case file: not negative, at most two decimals. */
export const Yuan = z
  .number()
  .nonnegative('an amount in yuan that is not negative')
  .max(1_000_000_000_000, 'an amount in yuan up to 1,000,000,000,000')
  .refine((yuan) => Number(yuan.toFixed(2)) === yuan, 'an amount in yuan with at most two decimals')

/** Whole fen, the unit of all arithmetic. */
export function toFen(yuan: number): number {
  return Math.round(yuan * 100)
}

/** `3,000` or `559.50`: fen as yuan, two decimals only where they are needed. */
export function formatYuan(amountFen: number): string {
  const yuan = Math.trunc(amountFen / 100)
  const fen = Math.abs(amountFen % 100)
  const whole = formatCount(yuan)
  return fen === 0 ? whole : `${whole}.${fen.toString().padStart(2, '0')}`
}

/** `30,000`: a whole number with a comma at every third digit. */
export function formatCount(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}
