import { describe, expect, it } from 'vitest'
import { bodyWith, fillInFor } from '../../../src/renderer/src/features/papers/fill-in'

describe('fillInFor', () => {
  it.each([
    ['party', 'idNumber', 'text'],
    ['party', 'officeAddress', 'text'],
    ['party', 'born', 'day'],
    ['party', 'sex', 'none'],
    ['incident', 'place', 'text'],
    ['incident', 'occurredAt', 'moment'],
    ['incident', 'respondents', 'none'],
    ['incident', 'priceCny', 'amount'],
    ['evidence', 'source', 'text'],
    ['evidence', 'obtainedAt', 'moment'],
    ['claims', 'addressees.court', 'text'],
    ['claims', 'civil[3].amountCny', 'amount'],
    ['claims', 'civil[3].text', 'text'],
    ['claims', 'civil', 'none'],
    ['case', 'obligorKnownOn', 'day'],
    ['party', 'nothing', 'none'],
  ] as const)('%s.%s is filled in as %s', (noun, field, fillIn) => {
    expect(fillInFor(noun, field)).toBe(fillIn)
  })
})

describe('bodyWith', () => {
  it('changes one field and keeps its neighbours', () => {
    const claims = {
      addressees: { court: '旧', regulator: '网信办' },
      civil: [{ kind: 'stop' }, { kind: 'damages' }],
    }

    expect(bodyWith(claims, 'addressees.court', '北京互联网法院')).toEqual({
      addressees: { court: '北京互联网法院', regulator: '网信办' },
    })
    expect(bodyWith(claims, 'civil[1].amountCny', 3000)).toEqual({
      civil: [{ kind: 'stop' }, { kind: 'damages', amountCny: 3000 }],
    })
  })

  it('makes what is not there yet', () => {
    expect(bodyWith({}, 'addressees.court', '北京互联网法院')).toEqual({
      addressees: { court: '北京互联网法院' },
    })
  })
})
