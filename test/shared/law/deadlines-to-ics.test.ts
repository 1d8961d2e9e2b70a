import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { deadlinesToIcs } from '../../../src/shared/law/deadlines-to-ics'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import type { Deadline } from '../../../src/shared/law/law-answer'
import { day, law, sampleCase, today } from './law-fixtures'

const aDeadline: Deadline = {
  id: 'civil-3-years',
  title: '民事诉讼时效（三年）',
  start: day('2026-10-09'),
  lastDay: day('2029-10-09'),
  certainty: 'computed',
  sources: ['cc-188'],
  notCounted: ['中断，中止'],
}

/** Read the file back the way RFC 5545 3.1 and 3.3.11 say. */
function read(ics: string): readonly (readonly [string, string])[] {
  return ics
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,nN])/g, (_, it: string) => (/n/i.test(it) ? '\n' : it))
      return [line.slice(0, colon), value] as const
    })
}

describe('deadlinesToIcs', () => {
  const { deadlines } = evaluateLaw(sampleCase(), law, today)
  const ics = deadlinesToIcs(deadlines, today, 'sample-express')

  it('means the same to another implementation of RFC 5545', () => {
    const events = new ICAL.Component(ICAL.parse(ics))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
    const dated = deadlines.filter(({ lastDay }) => lastDay !== null)

    expect(events.map(({ startDate }) => startDate.toString())).toEqual(dated.map(({ lastDay }) => lastDay))
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(dated.length)
    for (const [index, { summary }] of events.entries()) expect(summary).toContain(dated[index]?.title)
  })

  it('keeps every line within 75 octets, ended by CRLF, without cutting a character', () => {
    const lines = ics.split('\r\n')

    expect(ics.endsWith('\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(ics).not.toContain('\ufffd')
  })

  it('has one all-day event on each last day, and none for an open period without one', () => {
    const open = { ...aDeadline, id: 'open', lastDay: null }
    const lines = read(deadlinesToIcs([aDeadline, open], today, 'case'))

    expect(lines.filter(([name]) => name === 'BEGIN').map(([, value]) => value)).toEqual([
      'VCALENDAR',
      'VEVENT',
      'VALARM',
    ])
    expect(lines).toContainEqual(['DTSTART;VALUE=DATE', '20291009'])
    expect(lines).toContainEqual(['DTEND;VALUE=DATE', '20291010'])
    expect(lines).toContainEqual(['SUMMARY', '最后一日：民事诉讼时效（三年）'])
  })

  it('closes what it opens, and gives each event its own id', () => {
    const lines = read(ics)
    const opened: string[] = []
    for (const [name, value] of lines) {
      if (name === 'BEGIN') opened.push(value)
      if (name === 'END') expect(opened.pop()).toBe(value)
    }
    const uids = lines.filter(([name]) => name === 'UID').map(([, value]) => value)

    expect(opened).toEqual([])
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids).toHaveLength(deadlines.filter(({ lastDay }) => lastDay !== null).length)
  })

  it('gives back text with the characters that the format reserves', () => {
    const title = 'a;b,c\\d 🙂'.repeat(12)
    const lines = read(deadlinesToIcs([{ ...aDeadline, title }], today, 'case'))

    expect(lines.find(([name]) => name === 'SUMMARY')?.[1]).toBe(`最后一日：${title}`)
  })

  it('says what is not counted, and that it is not legal advice', () => {
    const description = read(ics).find(([name]) => name === 'DESCRIPTION')?.[1]

    expect(description).toContain('未计入')
    expect(description).toContain('不是法律意见')
  })

  it('gives the same bytes for the same day', () => {
    expect(deadlinesToIcs(deadlines, today, 'sample-express')).toBe(ics)
  })
})
