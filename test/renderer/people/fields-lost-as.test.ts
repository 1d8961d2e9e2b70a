import { describe, expect, it } from 'vitest'
import { fieldsLostAs } from '../../../src/renderer/src/features/people/fields-lost-as'
import { PartyRecord } from '../../../src/shared/journal/records'

describe('fieldsLostAs', () => {
  it('names what a party of another kind cannot have', () => {
    const company = PartyRecord.parse({
      id: 'p1',
      kind: 'organisation',
      standing: 'respondent',
      name: '某公司',
      creditCode: '91330110MA2ABCD10Q',
      app: { name: '某某商城' },
    })

    expect(fieldsLostAs(company, 'person')).toEqual(['creditCode', 'app'])
    expect(fieldsLostAs(company, 'organisation')).toEqual([])
  })

  it('loses nothing when an unknown party becomes known', () => {
    const unknown = PartyRecord.parse({
      id: 'p1',
      kind: 'unknown',
      standing: 'respondent',
      name: '数据小王',
      phone: '1390000',
      clues: [{ kind: 'qq', value: '123456789' }],
    })

    expect(fieldsLostAs(unknown, 'person')).toEqual([])
    expect(fieldsLostAs(unknown, 'organisation')).toEqual([])
  })
})
