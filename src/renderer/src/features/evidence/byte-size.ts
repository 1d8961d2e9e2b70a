const UNITS = ['KB', 'MB', 'GB'] as const

/** `812 B`, `168 KB`, `1.4 MB`: how large a file is, counted in thousands as file managers do. */
export function byteSize(byteLength: number): string {
  if (byteLength < 1000) return `${byteLength} B`
  let value = byteLength
  let unit = 'B'
  for (const larger of UNITS) {
    if (value < 999.5) break
    value /= 1000
    unit = larger
  }
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
