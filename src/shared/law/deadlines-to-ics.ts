import { addDays, type IsoDate } from '../domain/calendar'
import { utf8Length } from '../domain/utf8-length'
import type { Deadline } from './law-answer'

/** RFC 5545 3.1: content lines of at most 75 octets, without the line break. */
const LINE_OCTETS = 75

/**
 * The periods with a last day as an iCalendar file: one all-day event on each
 * last day, with a reminder a week before. The same periods and day always give
 * the same bytes.
 *
 * @param madeOn - the day the periods were worked out; it stamps the events.
 * @param caseId - keeps the events of two cases apart.
 * @returns text with CRLF line ends. Source: RFC 5545.
 */
export function deadlinesToIcs(deadlines: readonly Deadline[], madeOn: IsoDate, caseId: string): string {
  const events = deadlines.flatMap((deadline) =>
    deadline.lastDay === null ? [] : eventLines(deadline, deadline.lastDay, madeOn, caseId),
  )
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//LeakDocket//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('')
}

function eventLines(
  deadline: Deadline,
  lastDay: IsoDate,
  madeOn: IsoDate,
  caseId: string,
): readonly string[] {
  const doubt = deadline.certainty === 'computed' ? '' : '（不确定，仅作提醒）'
  const notes = [
    deadline.start === null ? '' : `起算日：${deadline.start}`,
    deadline.notCounted.length === 0 ? '' : `未计入：${deadline.notCounted.join('；')}`,
    '仅供安排时间，不是法律意见。',
  ].filter((note) => note !== '')
  return [
    'BEGIN:VEVENT',
    `UID:${deadline.id}.${caseId}@leakdocket.invalid`,
    `DTSTAMP:${compact(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(lastDay)}`,
    `DTEND;VALUE=DATE:${compact(addDays(lastDay, 1))}`,
    `SUMMARY:${escapeText(`最后一日：${deadline.title}${doubt}`)}`,
    `DESCRIPTION:${escapeText(notes.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    `DESCRIPTION:${escapeText(deadline.title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '')
}

/** RFC 5545 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A long line goes on after a line break and a space; a character is never cut. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = utf8Length(character)
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
