import { dayOf, type IsoDate, IsoInstant } from '../../../shared/domain/calendar'

/** The present day in Asia/Shanghai, whatever zone the computer is set to. */
export function today(): IsoDate {
  return dayOf(IsoInstant.parse(`${new Date().toISOString().slice(0, 19)}Z`))
}

/** Asia/Shanghai has had one offset since 1992. */
export function instantFrom(day: IsoDate, clock: string): IsoInstant | undefined {
  return IsoInstant.safeParse(`${day}T${clock}:00+08:00`).data
}
