import { describe, expect, it } from 'vitest'
import { IsoInstant } from '../../../src/shared/domain/calendar'
import type { Case } from '../../../src/shared/domain/case'
import { AppError } from '../../../src/shared/errors/app-error'
import { entriesFromCase } from '../../../src/shared/journal/from-portable-case'
import type { StoredFile } from '../../../src/shared/journal/records'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { portableFile, toPortableCase } from '../../../src/shared/journal/to-portable-case'
import { sampleCase } from '../../fixtures/sample-case'
import { aDevice, put, putIncident, trashIncident } from './journal-fixtures'

const createdAt = IsoInstant.parse('2026-11-23T12:00:00+08:00')

function storedFile(name: string): StoredFile {
  return {
    originalName: name,
    byteLength: 1,
    sha256: 'ab'.repeat(32),
    mediaType: 'image/png',
    storedAt: createdAt,
  }
}

function recordsOf(it: Case) {
  const files = new Map(it.evidence.map(({ id, file }) => [id, storedFile(file.split('/').at(-1) ?? '')]))
  const device = aDevice('d1')
  for (const content of entriesFromCase(it, files, createdAt)) device.write(content)
  return { device, records: () => reduceEntries(device.entries) }
}

describe('a portable case and the journal', () => {
  it('come to the same case again, but for its id and the paths of its files', () => {
    const { id: _, ...sample } = sampleCase()
    const { records } = recordsOf(sampleCase())

    const portable = toPortableCase(records())

    expect(portable).toEqual({
      case: {
        ...sample,
        evidence: sample.evidence.map((item) => {
          const name = item.file.split('/').at(-1) ?? ''
          return { ...item, file: portableFile({ id: item.id, file: storedFile(name) }) }
        }),
      },
    })
  })

  it('leave out what was put aside, and every reference to it', () => {
    const { device, records } = recordsOf(sampleCase())
    const [exhibit] = sampleCase().incidents.flatMap(({ evidence }) => evidence)
    device.write({ action: 'record.trash', subject: { noun: 'evidence', id: exhibit ?? '' }, body: {} })

    const portable = toPortableCase(records())

    expect(JSON.stringify(portable)).not.toContain(`"${exhibit}"`)
    expect(portable).toHaveProperty('case')
  })

  it('say what is missing where nothing has happened yet', () => {
    const device = aDevice('d1')
    expect(toPortableCase(reduceEntries(device.entries))).toEqual({ missing: 'title' })

    device.write(put('case', 'case', { title: '某案', createdAt }))
    expect(toPortableCase(reduceEntries(device.entries))).toEqual({ missing: 'incidents' })

    device.write(putIncident('i1', { title: '短信' }))
    device.write(trashIncident('i1'))
    expect(toPortableCase(reduceEntries(device.entries))).toEqual({ missing: 'incidents' })
  })

  it('show a complainant without a name where nobody is named yet', () => {
    const device = aDevice('d1')
    device.write(put('case', 'case', { title: '某案', createdAt }))
    device.write(putIncident('complainant', { title: '短信' }))
    device.write(put('party', 'p1', { kind: 'unknown', standing: 'respondent' }))

    expect(toPortableCase(reduceEntries(device.entries))).toMatchObject({
      case: { complainant: { kind: 'person' }, respondents: [{ id: 'p1' }] },
    })
  })

  it('refuse to write down evidence whose bytes are not stored', () => {
    expect(() => entriesFromCase(sampleCase(), new Map(), createdAt)).toThrow(RangeError)
    expect(AppError).toBeDefined()
  })
})
