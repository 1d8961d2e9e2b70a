import { describe, expect, it } from 'vitest'
import { formatPath } from '../../../src/shared/domain/case'
import { parsePath, valueAt } from '../../../src/shared/domain/case-path'

describe('parsePath', () => {
  it('undoes formatPath', () => {
    for (const path of [
      'title',
      'incidents[2].occurredAt',
      'claims.civil[0].amountCny',
      'respondents[0].clues[1].value',
    ]) {
      expect(formatPath(parsePath(path))).toBe(path)
    }
  })
})

describe('valueAt', () => {
  const aCase = { incidents: [{ title: '一' }, { harm: { propertyLossCny: 0 } }] }

  it('reads what stands at a path', () => {
    expect(valueAt(aCase, 'incidents[1].harm.propertyLossCny')).toBe(0)
  })

  it('gives undefined for a path that leads nowhere', () => {
    expect(valueAt(aCase, 'incidents[7].harm.propertyLossCny')).toBeUndefined()
    expect(valueAt(aCase, 'incidents[0].title.more.still')).toBeUndefined()
  })
})
