import { describe, expect, it } from 'vitest'
import { answerFor } from '../shared/law/law-fixtures'

const counted = (count: number) => ({
  conduct: ['sold'],
  recordCounts: [{ dataTypes: ['phone'], count, basis: '查获的文件' }],
})
const find = (incidents: readonly Record<string, unknown>[], rule: string) => {
  const found = answerFor(incidents).thresholds.find((it) => it.rule === rule && it.tier === 'serious')
  if (found === undefined) throw new Error(`no ${rule}`)
  return found
}

describe('a number that is known beside one that is not', () => {
  it('leaves the count open below the threshold', () => {
    const answer = find([counted(100), { conduct: ['provided'] }], 'count')

    expect(answer.result).toBe('open')
    expect(answer.arithmetic).toMatch(/已知100\/5000=0\.02，另有事件的条数不明，是否达到1不能确定/)
  })

  it('reaches the threshold by itself', () => {
    expect(find([counted(5000), { conduct: ['provided'] }], 'count').result).toBe('reached')
  })

  it('is all there is where the other incident is no infringement', () => {
    expect(find([counted(100), { conduct: ['refused_rights'] }], 'count').result).toBe('not_reached')
  })

  it('leaves the gain open below the threshold', () => {
    const sold = { conduct: ['sold'] }
    expect(find([{ ...sold, illegalGainCny: 100 }, sold], 'gain').result).toBe('open')
    expect(find([{ ...sold, illegalGainCny: 5000 }, sold], 'gain').result).toBe('reached')
    expect(find([{ ...sold, illegalGainCny: 100 }], 'gain').result).toBe('not_reached')
  })
})
