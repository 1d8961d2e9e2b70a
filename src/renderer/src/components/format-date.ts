import { type IsoMoment, type Precision, partsOf } from '../../../shared/domain/calendar'
import type { Language } from '../text/texts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2026年10月3日 · 3 Oct 2026, on the calendar of Asia/Shanghai. */
export function formatDay(moment: IsoMoment, language: Language): string {
  const { year, month, day } = partsOf(moment)
  return language === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`
}

/** 2026年10月3日 21:12 · 3 Oct 2026, 21:12; the clock only where the moment has one. */
export function formatMoment(moment: IsoMoment, language: Language): string {
  const { hour, minute } = partsOf(moment)
  if (hour === undefined || minute === undefined) return formatDay(moment, language)
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return `${formatDay(moment, language)}${language === 'zh-CN' ? ' ' : ', '}${clock}`
}

/** As much of a moment as is known: 2026年10月 for a month, 约2026年10月3日 for a rough time. */
export function formatKnown(moment: IsoMoment, precision: Precision | undefined, language: Language): string {
  const { year, month } = partsOf(moment)
  const chinese = language === 'zh-CN'
  if (precision === 'year') return chinese ? `${year}年` : `${year}`
  if (precision === 'month') return chinese ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`
  if (precision === 'hour' || precision === 'unknown') {
    return `${chinese ? '约' : 'about '}${formatMoment(moment, language)}`
  }
  return formatMoment(moment, language)
}
