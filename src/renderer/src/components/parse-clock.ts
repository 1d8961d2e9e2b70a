/**
 * The time of day that somebody means: 21:12, 2112, 9点, 晚上9点12分, 9:12 pm.
 *
 * @returns `21:12`, or undefined where it is no time of day.
 */
export function parseClock(text: string): string | undefined {
  const input = text.normalize('NFKC').trim().toLowerCase()
  const found =
    /^(?<half>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)?\s*(?<hour>\d{1,2})\s*(?:[:.点时]\s*(?:(?<minute>\d{1,2})\s*分?|(?<thirty>半))?)?\s*(?<suffix>[ap])?\.?m?\.?$/.exec(
      input,
    )?.groups ?? /^(?<hour>\d{2})(?<minute>\d{2})$/.exec(input)?.groups
  if (found === undefined) return undefined
  const { half, suffix } = found
  const minute = found.thirty === undefined ? Number(found.minute ?? 0) : 30
  let hour = Number(found.hour)
  const isAfternoon = suffix === 'p' || ['下午', '傍晚', '晚上'].includes(half ?? '')
  if (isAfternoon && hour < 12) hour += 12
  if (suffix === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
