import { describe, expect, it } from 'vitest'
import { answerFor } from './law-fixtures'

const feeFor = (...civil: object[]) => answerFor([{}], { claims: { civil } }).fee
const damages = (amountCny: number) => ({ kind: 'damages', amountCny })

describe('the acceptance fee of a personality-rights case', () => {
  it.each([
    [0, 0],
    [50_000, 0],
    [50_000.01, 0],
    [80_000, 300],
    [100_000, 500],
    [200_000, 1000],
    [1_000_000, 5000],
  ])('for damages of %d yuan is the base and %d yuan', (amount, extra) => {
    expect(feeFor(damages(amount))).toMatchObject({
      minFen: (100 + extra) * 100,
      maxFen: (500 + extra) * 100,
    })
  })

  it('adds up what is asked for, and shows each step', () => {
    const fee = feeFor(damages(60_000), { kind: 'mental_damages', amountCny: 40_000 }, { kind: 'costs' })

    expect(fee).toMatchObject({ minFen: 60_000, maxFen: 100_000 })
    expect(fee.steps.join('\n')).toContain('60,000+40,000=100,000元（没有写金额的请求未计入）')
    expect(fee.steps.join('\n')).toContain('超过50,000元的部分50,000元×1%=500元')
  })

  it('names the halving and the relief without working them out', () => {
    expect(feeFor().steps.join('\n')).toMatch(/减半.*没有减/)
    expect(feeFor().sources).toContain('fees-13')
  })
})
