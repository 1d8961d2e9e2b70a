import { expect, it } from 'vitest'
import type { Case } from '../../src/shared/domain/case'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest, textOf } from '../helpers/draft-for-test'

const line = async (
  words: string,
  kind: 'timeline' | 'police-report' | 'rights-request' | 'civil-complaint',
  it = sampleCase(),
) =>
  textOf(await draftForTest(kind, it))
    .split('\n')
    .find((text) => text.includes(words))

// The order page stood behind how somebody slept, and nothing behind what it shows.
it('an order shows what was given and lost, not how somebody slept', async () => {
  expect(await line('夜间难以入睡', 'timeline')).toMatch(/难以入睡。$/)
  expect(await line('夜间难以入睡', 'police-report')).toMatch(/难以入睡。$/)
  expect(await line('请求（精神损害抚慰金）', 'civil-complaint')).toMatch(/（二）（三）〔证据3-1〕。$/)
  expect(await line('提供了姓名', 'timeline')).toMatch(/〔证据1-1〕$/)
  expect(await line('提供了姓名', 'police-report')).toMatch(/〔证据1-1〕$/)

  const incidents = sampleCase().incidents.map((it) =>
    it.id === 'i2' ? { ...it, harm: { ...it.harm, propertyLossCny: 299 } } : it,
  )
  expect(await line('造成财产损失', 'timeline', { ...sampleCase(), incidents } as Case)).toMatch(
    /〔证据1-1、2-2〕$/,
  )
})

it('a request that encloses no exhibits cites none', async () => {
  expect(await line('提供了姓名', 'rights-request')).not.toContain('证据')
})
