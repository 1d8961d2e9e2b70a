import { describe, expect, it } from 'vitest'
import { askedFacts } from '../../../src/shared/law/asked-facts'
import { law } from './law-fixtures'

describe('the facts that an element asks for', () => {
  const asks = askedFacts(law.elements)

  it('are those its rules name, denied ones too', () => {
    expect(asks['crim-253-1']?.intent).toEqual(['knownForCrime'])
    expect(asks['idc-19']?.source).toEqual(['onDuty'])
    expect(asks['crim-246']?.act).toEqual(['insultOrDefamation'])
  })

  it('are those behind a threshold where the threshold decides', () => {
    expect(asks['sc2017-5']?.count).toEqual(['onDuty'])
    expect(asks['crim-253-1']?.gravity).toContain('onDuty')
  })

  it('are left out where nothing is asked', () => {
    expect(asks['crim-253-1']).not.toHaveProperty('data')
    expect(
      Object.values(asks)
        .flatMap((it) => Object.values(it))
        .filter((it) => it.length === 0),
    ).toEqual([])
  })
})
