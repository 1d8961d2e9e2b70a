import { describe, expect, it } from 'vitest'
import type { Case } from '../../../src/shared/domain/case'
import { Case as CaseSchema } from '../../../src/shared/domain/case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const complaint = (it: Case) => draftForTest('civil-complaint', CaseSchema.parse(it))

/** What the complaint says of a defendant. */
async function saidOf(it: Case, who: string): Promise<string> {
  const { blocks } = await complaint(it)
  const start = blocks.findIndex((block) => 'text' in block && block.text.endsWith('被告的行为和责任'))
  const texts = blocks.slice(start + 1).flatMap((block) => ('text' in block ? [block.text] : []))
  return texts.find((text) => text.startsWith(who)) ?? ''
}

async function claimsOf(it: Case): Promise<readonly string[]> {
  const { blocks } = await complaint(it)
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : []))
}

const withIncident = (id: string, change: object): Case => {
  const it = sampleCase()
  const incidents = it.incidents.map((each) => (each.id === id ? { ...each, ...change } : each))
  return { ...it, incidents } as Case
}

describe('what each defendant is said to have done', () => {
  it('was given information, which turned up elsewhere so soon, and has to show that it was not at fault', async () => {
    const said = await saidOf(sampleCase(), '被告1：')
    expect(said).toContain('提供信息5日后起，发生“事件经过”（一）至（三）')
    expect(said).toContain('住址经比对与原告提供的相同，电话号码经比对显示部分与原告提供的相同')
    expect(said).not.toContain('交易信息')
    expect(said).toContain('《个人信息保护法》第六十九条，不能证明自己没有过错的，应当承担侵权责任')
  })

  it('needed separate consent of a handler, for what it published or provided', async () => {
    expect(await saidOf(fixtureCase('child-with-guardian'), '被告：')).toContain('第十条、第二十五条、')
    expect(await saidOf(fixtureCase('agent-with-authority'), '被告：')).toContain('第十条、第二十三条、')
    expect(await saidOf(fixtureCase('unknown-poster-and-platform'), '被告：')).not.toMatch(/第二十[三五]条/)
  })

  it('is never what a seller did who is not sued', async () => {
    const text = `${await saidOf(sampleCase(), '被告1：')}${await saidOf(sampleCase(), '被告2：')}`
    expect(text).not.toMatch(/出售|诈骗|骚扰/)
  })

  it('is no refusal where no request to it is on record, and the gap asks for the request', async () => {
    expect(await saidOf(sampleCase(), '被告2：')).not.toContain('拒绝')
    const { gaps } = await complaint(sampleCase())
    expect(gaps).toContainEqual({ field: 'filings', question: expect.stringContaining('某达快递有限公司') })

    const filings = [
      ...sampleCase().filings,
      { id: 'f2', to: 'r3', kind: 'other', handedInAt: '2026-10-09', answer: 'none', evidence: [] },
    ]
    const asked = { ...sampleCase(), filings } as Case
    expect(await saidOf(asked, '被告2：')).toContain('拒绝个人信息权利请求')
  })

  it('makes no duty of what nobody says it was given, and asks where it had the information from', async () => {
    expect(await saidOf(sampleCase(), '被告2：')).not.toContain('第六十九条')
    const { gaps } = await complaint(sampleCase())
    expect(gaps.map(({ field }) => field)).toContain('incidents[3].gaveData')
  })

  it('is not what happened before it was given anything', async () => {
    const early = withIncident('i1', {
      occurredAt: '2026-09-01',
      occurredUntil: undefined,
      discoveredAt: undefined,
    })
    expect(await saidOf(early, '被告1：')).toContain('提供信息7日后起，发生“事件经过”（二）（三）')
  })

  it('carries the mark of what is only inferred', async () => {
    const inferred = withIncident('i4', { certainty: 'inference' })
    expect(await saidOf(inferred, '被告1：')).toContain('其中（四）有待查证')
  })

  it('is what others published there, and the notice that a platform did not follow', async () => {
    const said = await saidOf(fixtureCase('unknown-poster-and-platform'), '被告：')
    expect(said).toContain('由“夜行人0417”在其网络服务中发布')
    expect(said).toContain('第一千一百九十五条')
    expect(said).not.toContain('公开个人信息')
  })

  it('is said once of those who did the same', async () => {
    const text = textOf(await complaint(fixtureCase('long-organisation-names')))
    expect(text).toContain('\n被告2、被告3：')
  })
})

describe('what is asked of them can be enforced', () => {
  it('names the act to be stopped, and who is to stop it', async () => {
    const it = withIncident('i4', { conduct: ['failed_security'], respondents: ['r2'] })
    expect((await claimsOf(it))[0]).toBe(
      '判令被告立即停止泄露原告的姓名、电话号码、住址、交易信息，并采取必要的安全保护措施；',
    )
  })

  it('asks to keep safe what leaked, where nobody saw from whom', async () => {
    expect((await claimsOf(sampleCase()))[0]).toBe(
      '判令被告1立即采取必要的安全保护措施，防止其处理的原告的姓名、电话号码、住址、交易信息泄露、扩散；',
    )
    const text = textOf(await complaint(sampleCase()))
    expect(text).toContain('原告认为，上述信息自其处泄露具有高度可能性，请贵院依法认定。')
    const inferred = withIncident('i2', { certainty: 'inference' })
    const uncertain = { ...inferred, incidents: inferred.incidents.filter(({ id }) => id === 'i2') }
    expect(textOf(await complaint(uncertain))).not.toContain('高度可能性')
  })

  it('says of whoever is not known to have had the information that this is open', async () => {
    expect(await saidOf(sampleCase(), '被告2：')).toContain(
      '其是否处理过原告的上述信息、是否发生泄露，有待查明。',
    )
    expect(await saidOf(sampleCase(), '被告1：')).not.toContain('有待查明')
  })

  it('leaves a gap where nothing is known that could be stopped', async () => {
    const it = sampleCase()
    const incidents = it.incidents.filter(({ id }) => id === 'i4')
    const draft = await complaint({ ...it, incidents })
    expect(textOf(draft)).toContain('【待补充：要求停止的行为】')
  })

  it('says where the content is that is to be deleted', async () => {
    expect((await claimsOf(fixtureCase('unknown-poster-and-platform')))[0]).toMatch(
      /^判令被告删除其处理的原告的姓名、电话号码、住址（网址：https:.*，位置：主楼第二段）/,
    )
  })

  it('asks several defendants for one sum, not each of them for it', async () => {
    const gaveData = { when: '2026-09-28', toWhom: 'r3', purpose: '配送', fields: ['name', 'address'] }
    const it = withIncident('i1', { gaveData })
    expect(await claimsOf(it)).toContain('判令各被告共同赔偿原告经济损失3,000元（计算依据：酌定）；')
    expect(textOf(await complaint(it))).toContain('由各被告共同承担，不按人数重复计算')
    expect(textOf(await complaint(fixtureCase('agent-with-authority')))).not.toContain('共同')
  })

  it('asks nobody for money of whom the case does not say that it had the information', async () => {
    const claims = await claimsOf(sampleCase())
    expect(claims).toContain('判令被告1赔偿原告经济损失3,000元（计算依据：酌定）；')
    expect(claims).toContain('判令各被告说明向哪些单位提供过原告的个人信息；')
    const text = textOf(await complaint(sampleCase()))
    expect(text).not.toContain('不按人数重复计算')
    expect(text).toContain('第3项请求（赔礼道歉）')
  })
})

it('asks for the disclosure of an unknown poster before it comes to the end', async () => {
  const draft = await complaint(fixtureCase('unknown-poster-and-platform'))
  const text = textOf(draft)
  expect(headingsOf(draft, 2).at(-1)).toMatch(/、请求责令披露$/)
  expect(text.indexOf('请求责令披露')).toBeLessThan(text.indexOf('综上'))
})

it('lists the copies between the court and the signature, as the sample of the courts does', async () => {
  const { blocks } = await complaint(sampleCase())
  expect(blocks.at(-1)).toMatchObject({ kind: 'signature', enclosedFirst: true })
})

it('says nothing about witnesses that nobody was asked about', async () => {
  expect(textOf(await complaint(sampleCase()))).not.toContain('未列证人')
})
