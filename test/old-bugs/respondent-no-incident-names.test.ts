import { describe, expect, it } from 'vitest'
import { defendantsOf } from '../../src/shared/domain/defendants'
import { draftForTest, textOf } from '../helpers/draft-for-test'
import { aCase, answerFor, today } from '../shared/law/law-fixtures'

const people = [
  { id: 'p1', kind: 'organisation', name: '甲公司', officeAddress: '北京市海淀区' },
  { id: 'p2', kind: 'person', name: '从未提到的乙某', habitualAddress: '杭州市西湖区' },
  { id: 'p3', kind: 'unknown', name: '某网友' },
]
const act = { conduct: ['sold'], dataTypes: ['phone'], channel: 'website', respondents: ['p1', 'p3'] }
const claims = { accused: ['p1', 'p2'], defendants: ['p1', 'p2', 'p3'], civil: [{ kind: 'damages' }] }

describe('a respondent that no incident names', () => {
  const it_ = aCase([act], { respondents: people, claims })

  it('is neither accused nor sued, even where the owner lists it', async () => {
    for (const kind of ['police-report', 'civil-complaint'] as const) {
      const text = textOf(await draftForTest(kind, it_))
      expect(text).toContain('甲公司')
      expect(text).not.toContain('乙某')
    }
    expect(defendantsOf(it_).map(({ id }) => id)).toEqual(['p1'])
  })

  it('leads to no court', () => {
    const { courts } = answerFor([act], { respondents: people, claims }, today)
    expect(JSON.stringify(courts)).toContain('海淀')
    expect(JSON.stringify(courts)).not.toContain('西湖')
  })

  it.each(['   ', undefined])('a name of blanks is no name: %j', (name) => {
    const nameless = aCase([act], { respondents: [{ ...people[0], name }, people[2]] })
    expect(defendantsOf(nameless)).toEqual([])
  })
})

describe('the act of a respondent whom the owner does not accuse', () => {
  it('is not laid at the door of somebody unknown', () => {
    const other = { ...act, respondents: ['p3'] }
    const { thresholds } = answerFor([other, act], {
      respondents: people,
      claims: { accused: ['p1'] },
    })

    expect(thresholds.some(({ arithmetic }) => arithmetic.startsWith('甲公司'))).toBe(true)
    expect(thresholds.some(({ arithmetic }) => /身份不明|某网友/.test(arithmetic))).toBe(false)
  })

  it('an incident that names nobody is the act of somebody unknown', () => {
    const { thresholds } = answerFor([{ ...act, respondents: [] }])
    expect(thresholds.every(({ arithmetic }) => arithmetic.startsWith('身份不明的人'))).toBe(true)
  })
})
