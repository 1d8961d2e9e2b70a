import { describe, expect, it } from 'vitest'
import { IsoMoment } from '../../../src/shared/domain/calendar'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('timeline', it)

async function rowsOf(it = sampleCase()) {
  const table = (await draft(it)).blocks.find((block) => block.kind === 'table')
  return (table?.rows ?? []).map((row) => row.map(({ text }) => text))
}

describe('the time line', () => {
  it('has its sections in order', async () => {
    expect(headingsOf(await draft(), 2)).toEqual([
      '一、基本情况',
      '二、事件经过（按时间）',
      '三、信息流转及泄露路径',
      '四、损失及影响',
      '五、已采取的措施',
      '六、需要说明的问题',
    ])
  })

  it('has one event a row, oldest first: giving the data, incidents, filings and answers', async () => {
    const rows = await rowsOf()
    expect(rows.map(([number, time]) => `${number} ${time}`)).toEqual([
      '1 2026年9月28日',
      '2 2026年10月3日21时12分至21时20分',
      '3 2026年10月5日至9日',
      '4 2026年10月5日9时31分至6日10时15分',
      '5 2026年10月9日16时42分',
    ])
    for (const row of rows) expect(row[2]).toMatch(/[^。]。$/u)
  })

  it('tells one exchange once: letter and answer of one day, and a refusal that is an incident of its own', async () => {
    const it = sampleCase()
    expect((await rowsOf(it)).at(-1)?.[6]).toBe('往来详见“已采取的措施”')

    const withoutIncident = { ...it, incidents: it.incidents.slice(0, 3) }
    const rows = await rowsOf(withoutIncident)
    expect(rows.at(-1)?.[1]).toBe('2026年10月9日')
    expect(rows.at(-1)?.[2]).toContain('反映情况并提出要求。当日，该单位答复：“未发现异常')

    const filings = it.filings.map((filing) => ({ ...filing, answeredAt: IsoMoment.parse('2026-10-12') }))
    const later = await rowsOf({ ...withoutIncident, filings })
    expect(later.slice(-2).map((row) => row[1])).toEqual(['2026年10月9日', '2026年10月12日'])
  })

  it('tells once what was given, however many incidents say the same', async () => {
    const gaveData = { when: IsoMoment.parse('2026-09-01'), fields: ['phone' as const] }
    const it = aCase({
      incidents: [anIncident({ id: 'a', gaveData }), anIncident({ id: 'b', gaveData })],
    })
    expect((await rowsOf(it)).filter((row) => row[2]?.includes('提供了'))).toHaveLength(1)
  })

  it('cites the order that shows what was given, and rests its day on it', async () => {
    expect((await rowsOf())[0]?.slice(3, 6)).toEqual(['某某商城科技有限公司', '1-1', '订单'])
  })

  it('puts no call and no message down to somebody whom nobody saw make it', async () => {
    expect((await rowsOf()).slice(1, 4).map((row) => row[3])).toEqual([
      '“数据小王”',
      '来电人（身份不明）',
      '短信发送人（身份不明）',
    ])
    expect(textOf(await draft())).toContain(
      '来电人、短信发送人身份不明，是否与“数据小王”为同一人，有待查明；',
    )
  })

  it('says that a caller is unknown also where nobody is suspected', async () => {
    const incidents = [anIncident({ channel: 'phone_call', conduct: ['harassed'] })]
    expect(textOf(await draft(aCase({ incidents })))).toContain('来电人身份不明，有待查明')
  })

  it('has no heading for measures that nobody took', async () => {
    expect(headingsOf(await draft(aCase()), 2).join()).not.toContain('已采取的措施')
  })

  it('puts what has no time last, as a gap', async () => {
    const rows = await rowsOf(fixtureCase('forty-incidents'))
    expect(rows.at(-1)?.[1]).toBe('【待补充：发生时间】')
  })

  it('says Beijing time and whose clock it is', async () => {
    const it = aCase({
      incidents: [anIncident({ evidence: ['e1'] })],
      evidence: [anEvidence({ clockSource: '手机自动对时' })],
    })
    expect(textOf(await draft(it))).toContain('以下时间均为北京时间')
    expect((await rowsOf(it))[0]?.[5]).toBe('截图（手机自动对时）')
  })

  it('keeps what was seen apart from what is inferred or heard', async () => {
    const incidents = [
      anIncident({ id: 'a', title: '看到出售', conduct: ['sold'] }),
      anIncident({ id: 'b', title: '应是快递泄露', certainty: 'inference' }),
    ]
    const it = aCase({ incidents })
    const text = textOf(await draft(it))
    expect(text.indexOf('本人亲历或者有材料可查的事实')).toBeLessThan(
      text.indexOf('推断或者听说的情况，有待查证'),
    )
    expect((await rowsOf(it))[1]?.[6]).toContain('本人推断，有待查证')
    expect(text).toContain('标明“推断”“听说”的部分')
    expect(textOf(await draft())).not.toContain('“听说”')
  })

  it('quotes no law', async () => {
    expect(textOf(await draft())).not.toMatch(/《.*法》|第[一二三四五六七八九十百]+条/)
  })

  it('says itself what the reader would stumble over', async () => {
    const text = textOf(await draft())
    expect(text).toContain('“数据小王”的真实身份不明')
    expect(text).toContain('交易信息：本人提供的与泄露出来的不一致')
  })
})

describe('the time line of companies with long names', () => {
  it('calls them by their number in the list above the table', async () => {
    const it = fixtureCase('long-organisation-names')
    expect((await rowsOf(it)).map((row) => row[3])).toEqual([
      '相关主体1、相关主体2、相关主体3、相关主体4、相关主体5',
      '相关主体1',
      '相关主体1、相关主体2',
    ])
    expect(textOf(await draft(it))).toMatch(/^相关主体5：中国（虚构）/m)
  })
  it('asks where the information leaked only where no handler is said to have passed it on', async () => {
    expect(textOf(await draftForTest('timeline', sampleCase()))).toContain('信息从哪个环节泄露')
    const text = textOf(await draftForTest('timeline', fixtureCase('child-with-guardian')))
    expect(text).not.toContain('信息从哪个环节泄露')
  })
})
