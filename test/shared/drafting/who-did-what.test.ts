import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import type { DataType } from '../../../src/shared/domain/incident'
import { aCase, anIncident } from '../../fixtures/a-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

const shop = {
  id: 'shop',
  kind: 'organisation',
  role: 'handler',
  name: '甲商贸有限公司',
  officeAddress: '某市某路1号',
}
const forum = {
  id: 'forum',
  kind: 'organisation',
  role: 'platform',
  name: '乙论坛有限公司',
  officeAddress: '某市某路2号',
}
const poster = { id: 'poster', kind: 'unknown', role: 'poster', name: '路人乙', clues: [] }
const seller = { id: 'seller', kind: 'unknown', role: 'seller', name: '数据小张', clues: [] }

const withThem = (respondents: readonly object[], incidents: readonly object[], rest: object = {}) =>
  Case.parse({ ...aCase(), respondents, incidents, ...rest })
const told = async (kind: Parameters<typeof draftForTest>[0], it: Case) =>
  textOf(await draftForTest(kind, it))
const all = (...some: readonly { readonly id: string }[]) => some.map(({ id }) => id)

describe('several who are named in one incident', () => {
  const mixed = withThem(
    [shop, forum, poster],
    [
      anIncident({
        channel: 'social_post',
        conduct: ['published', 'failed_security', 'refused_rights'],
        dataTypes: ['phone'],
        respondents: all(shop, forum, poster),
      }),
    ],
    {
      filings: [
        {
          id: 'f1',
          to: '乙论坛有限公司',
          kind: 'rights-request',
          handedInAt: '2026-10-06',
          answer: 'refused',
          evidence: [],
        },
      ],
    },
  )

  it('each did what their role says: the poster posted, the shop had to keep it safe, the forum refused', async () => {
    const letter = await told('regulator-complaint', mixed)
    expect(letter).toMatch(/“路人乙”涉嫌公开个人信息，请依照/)
    expect(letter).toMatch(/甲商贸有限公司涉嫌未采取必要的安全保护措施，请依照/)
    expect(letter).toMatch(/乙论坛有限公司涉嫌拒绝个人信息权利请求，请依照/)
    const complaint = await told('civil-complaint', {
      ...mixed,
      claims: { defendants: all(shop, forum) } as Case['claims'],
    })
    expect(complaint).toContain('中的内容由“路人乙”在其网络服务中发布')
    expect(complaint).not.toMatch(/被告1：[^\n]*公开个人信息/)
  })

  it('gives a stranger no duty of a handler', async () => {
    const letter = await told('regulator-complaint', mixed)
    expect(letter).not.toMatch(/“路人乙”[^；。]*(第五十一条|第四十四条|第一千零三十八条)/)
  })

  it('does not say of a shop that it sold what a seller sold, nor ask it to delete on that ground', async () => {
    const it = withThem(
      [shop, seller],
      [
        anIncident({
          account: '数据小张在群里卖。',
          conduct: ['sold', 'failed_security'],
          respondents: all(shop, seller),
        }),
      ],
      { claims: { rights: [{ kind: 'delete', scope: '订单' }] } },
    )
    const report = await told('police-report', it)
    expect(report).toContain('“数据小张”涉嫌')
    expect(report).not.toMatch(/甲商贸有限公司[^。；]*涉嫌[^。；]*出售/)
    expect(report).toContain('相关单位（证据持有人）：甲商贸有限公司')
    const onlySold = withThem(
      [shop, seller],
      [anIncident({ conduct: ['sold'], respondents: all(shop, seller) })],
      {
        claims: { rights: [{ kind: 'delete', scope: '订单' }] },
      },
    )
    expect(await told('rights-request', onlySold)).not.toContain('第四项')
  })

  it('only ran the service where nobody else is named, in every paper', async () => {
    const it = withThem(
      [forum],
      [
        anIncident({
          channel: 'social_post',
          conduct: ['published'],
          dataTypes: ['phone'],
          respondents: ['forum'],
        }),
      ],
      { claims: { civil: [{ kind: 'stop' }] } },
    )
    const complaint = await told('civil-complaint', it)
    expect(complaint).toContain('由身份不明的人在其网络服务中发布')
    expect(complaint).not.toMatch(/其行为是：公开|判令被告立即停止公开/)
  })
})

describe('somebody whom nobody saw', () => {
  it('is not the one whom the owner suspects, in the complaint either', async () => {
    const it = withThem(
      [shop],
      [
        anIncident({
          channel: 'sms',
          account: '收到短信。',
          conduct: ['used_for_fraud'],
          respondents: ['shop'],
        }),
      ],
    )
    const complaint = await told('civil-complaint', it)
    expect(complaint).toContain('短信发送人（身份不明，是否与甲商贸有限公司为同一人，有待查证）')
    expect(complaint).not.toMatch(/其行为是：[^\n]*诈骗/)
  })
})

describe('a refusal', () => {
  it('is not that of whoever agreed', async () => {
    const it = withThem(
      [shop, forum],
      [anIncident({ conduct: ['refused_rights'], respondents: all(shop, forum) })],
      {
        filings: [
          {
            id: 'f1',
            to: 'shop',
            kind: 'rights-request',
            handedInAt: '2026-10-06',
            answer: 'accepted',
            evidence: [],
          },
          {
            id: 'f2',
            to: 'forum',
            kind: 'rights-request',
            handedInAt: '2026-10-06',
            answer: 'refused',
            evidence: [],
          },
        ],
      },
    )
    const letter = await told('regulator-complaint', it)
    expect(letter).toMatch(/乙论坛有限公司涉嫌拒绝个人信息权利请求/)
    expect(letter).not.toMatch(/甲商贸有限公司涉嫌拒绝/)
  })
})

describe('an article', () => {
  it('stands with its own incidents by its own passage', async () => {
    const report = await told(
      'security-report',
      withThem(
        [],
        [
          anIncident({ id: 'i1', occurredAt: '2026-10-01', conduct: ['harassed'] }),
          anIncident({ id: 'i2', occurredAt: '2026-10-02', conduct: ['peeped'] }),
        ],
      ),
    )
    expect(report).toContain('事件（一）涉嫌违反《中华人民共和国治安管理处罚法》第五十条第一款第五项')
    expect(report).toContain('事件（二）涉嫌违反《治安管理处罚法》第五十条第一款第六项')
  })

  it('of something that is not for this desk is put on nobody else', async () => {
    const report = await told(
      'security-report',
      withThem(
        [],
        [
          anIncident({ id: 'i1', occurredAt: '2026-10-01', conduct: ['sold'] }),
          anIncident({
            id: 'i2',
            occurredAt: '2026-10-02',
            conduct: ['refused_rights'],
            flags: { insultOrDefamation: true },
          }),
        ],
      ),
    )
    expect(report).toContain('第五十六条第一款')
    expect(report).not.toContain('第五十条')
  })
})

describe('what was given and what leaked', () => {
  const gave = (when: string, ...fields: DataType[]) => ({ when, toWhom: 'shop', purpose: '购物', fields })
  const complaintOf = (...incidents: readonly object[]) =>
    told('civil-complaint', withThem([shop], incidents))

  it('is no leak of what was given only later', async () => {
    const complaint = await complaintOf(
      anIncident({ id: 'i1', occurredAt: '2026-05-01', conduct: ['published'], dataTypes: ['address'] }),
      anIncident({
        id: 'i2',
        occurredAt: '2026-11-01',
        conduct: ['refused_rights'],
        respondents: ['shop'],
        gaveData: gave('2026-10-01', 'address'),
      }),
    )
    expect(complaint).not.toMatch(/提供信息-?\d+日后|均在原告向其提供的范围之内/)
  })

  it('counts the days to the leak that the sentence names', async () => {
    const complaint = await complaintOf(
      anIncident({
        id: 'i1',
        occurredAt: '2026-09-01',
        conduct: ['failed_security'],
        dataTypes: ['phone'],
        respondents: ['shop'],
        gaveData: gave('2026-09-01', 'phone'),
      }),
      anIncident({
        id: 'i2',
        occurredAt: '2026-09-04',
        conduct: ['harassed'],
        channel: 'phone_call',
        dataTypes: ['phone'],
      }),
    )
    expect(complaint).toContain('提供信息3日后，发生“事件经过”（二）')
  })
})
