import { dayOf, type IsoMoment, type Precision } from '../../../../shared/domain/calendar'

/**
 * A moment written as its precision asks: the clock only for minute and hour,
 * and 01 for the parts of a day that are not known.
 */
export function momentFor(moment: IsoMoment, precision: Precision): IsoMoment {
  const day = dayOf(moment)
  if (precision === 'day') return day
  if (precision === 'month') return `${day.slice(0, 7)}-01` as typeof day
  if (precision === 'year') return `${day.slice(0, 4)}-01-01` as typeof day
  return moment
}

/**
 * The precision that goes with a moment: what the person said, as long as the
 * moment can have it, and otherwise what the moment shows.
 */
export function precisionOf(
  moment: IsoMoment | undefined,
  said: Precision | undefined,
): Precision | undefined {
  if (moment === undefined) return undefined
  if (moment.includes('T')) return said === 'hour' || said === 'unknown' ? said : 'minute'
  return said === 'month' || said === 'year' || said === 'unknown' ? said : 'day'
}
