import { describe, expect, it } from 'vitest'
import { addressOfMend } from '../../../src/renderer/src/app/address-of-mend'
import { AppError } from '../../../src/shared/errors/app-error'

const place = { caseId: 'c1', noun: 'incident', id: 'i1', unit: 'occurredAt+precision' } as const

describe('what has to be changed before it can be saved', () => {
  it('is found by the field that could not be read', () => {
    expect(addressOfMend({ place, part: 'occurredAt:clock' })).toEqual({
      view: 'incidents',
      search: { incident: 'i1', field: 'occurredAt' },
    })
  })

  it('is found by the field that the host names', () => {
    const problems = [{ path: 'harm.nuisanceCount', expected: 'a whole number' }]
    const error = new AppError('record-invalid', 'no', { problems })
    expect(addressOfMend({ place: { ...place, unit: 'harm' }, error }).search.field).toBe(
      'harm.nuisanceCount',
    )
  })

  it('is found by the first field of its unit where nothing names one', () => {
    const error = new AppError('input-invalid', 'no', { operation: 'record.put', problems: [] })
    expect(addressOfMend({ place, error }).search).toEqual({ incident: 'i1', field: 'occurredAt' })
  })

  it('of requests and of the case needs no record to be selected', () => {
    const claims = { ...place, noun: 'claims', id: 'claims', unit: 'requests' } as const
    expect(addressOfMend({ place: claims })).toEqual({ view: 'claims', search: { field: 'requests' } })
  })
})
