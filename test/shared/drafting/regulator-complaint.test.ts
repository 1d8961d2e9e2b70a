import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { aCase, anIncident } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('regulator-complaint', it)

/** The sample, sent to some other desk. */
function sampleTo(regulator: string) {
  const it = sampleCase()
  return { ...it, ...(it.claims && { claims: { ...it.claims, addressees: { regulator } } }) }
}

describe('the complaint to a regulator', () => {
  it('is one letter in the order of the desk', async () => {
    expect(headingsOf(await draft(), 1)).toEqual([
      '投诉人（举报人）',
      '被投诉人（被举报人）',
      '投诉（举报）请求',
      '事实与理由',
      '法律依据',
      '已采取的维权措施',
      '证据清单',
    ])
  })

  it.each(['某市市场监督管理局', '全国12315平台'])('has two parts when it goes to %s', async (desk) => {
    const paper = await draft(sampleTo(desk))
    expect(headingsOf(paper, 1)).toEqual([
      '投诉人（举报人）',
      '被投诉人（被举报人）',
      '第一部分　投诉：请求调解消费争议',
      '第二部分　举报：提供违法线索',
      '证据清单',
    ])
    expect(textOf(paper)).toContain('调解中请求经营者赔偿本人损失3,000元')
  })

  it('asks for damages nowhere but in mediation, and warns where the owner does', async () => {
    expect(textOf(await draft())).not.toContain('赔偿')

    const asking = fixtureCase('long-organisation-names')
    const places = (await draft(asking)).warnings
      .filter(({ check }) => check === 'beyond-power')
      .map(({ place }) => place)
    expect(places).toEqual(['claims.requests.regulator[1]'])
  })

  it('says of each act who is said to have done it, and of nobody else', async () => {
    const text = textOf(await draft())
    expect(text).toMatch(/事件（一）：“数据小王”涉嫌出售个人信息/)
    expect(text).toMatch(/事件（四）：某某商城科技有限公司涉嫌拒绝.*第五十条、第四十四条/)
    expect(text).toMatch(
      /事件（四）：某达快递有限公司涉嫌未告知泄露情况和补救措施，请依照《个人信息保护法》第五十七条、第五十一条审查/,
    )
    const forum = textOf(await draft(fixtureCase('forty-incidents')))
    expect(forum).toContain('：“夜航船”涉嫌公开个人信息')
    expect(forum).toMatch(/^相关单位（所在平台的运营者[^）]*）：某论坛网络有限公司/m)
    expect(forum).toContain('所在平台运营者的住所地在广东省广州市天河区。')
    expect(forum).not.toMatch(/论坛网络有限公司涉嫌|^某论坛网络有限公司/m)
    expect(text).not.toMatch(/商城科技有限公司[^：]*涉嫌出售/)
  })

  it('names the duty to answer (个人信息保护法 art. 65) and quotes no long article', async () => {
    const text = textOf(await draft())
    expect(text).toContain('依照《个人信息保护法》第六十五条')
    expect(text.match(/条规定：“/g)).toHaveLength(1)
  })

  it('says by what the authority is competent, and where the two sides are at home', async () => {
    const text = textOf(await draft())
    expect(text).toContain('依照《个人信息保护法》第六十条、第六十一条，履行个人信息保护职责的部门接受')
    expect(text).toContain('被投诉人的住所地在浙江省杭州市余杭区、上海市青浦区。投诉人居住在北京市海淀区。')
    expect(text).toContain('不属于贵单位管辖的，请移送有管辖权的部门，并告知本人')
  })

  it('cites the law on consumers to the market authority only, unless the owner picked it', async () => {
    expect(textOf(await draft())).not.toContain('消费者权益保护法')
    const market = textOf(await draft(sampleTo('某市市场监督管理局')))
    expect(market).toContain('《中华人民共和国消费者权益保护法》第二十九条')
    expect(market).toContain('依照《消费者权益保护法》第五十六条第一款第九项，经营者侵害消费者个人信息')
    const picked = Case.parse({ ...sampleCase(), citations: ['pipl-50', 'cons-29'] })
    expect(textOf(await draft(picked))).toContain('第二十九条')
  })

  it('argues the law on consumers before the market authority, others where it does not fit or the owner picked them', async () => {
    const child = fixtureCase('child-with-guardian')
    const text = textOf(await draft(child))
    expect(text).toContain('请依照《消费者权益保护法》第二十九条审查')
    expect(text).not.toMatch(/网络安全法|未成年人保护法|民法典/)
    const picked = Case.parse({ ...child, citations: ['pipl-51', 'cons-29'] })
    expect(textOf(await draft(picked))).toMatch(
      /请依照《消费者权益保护法》第二十九条、《中华人民共和国个人信息保护法》第五十一条审查/,
    )
    const trade = Case.parse({ ...child, incidents: child.incidents.map((it) => ({ ...it, flags: {} })) })
    expect(textOf(await draft(trade))).toContain('《中华人民共和国个人信息保护法》第十条')
  })

  it('says what the dispute is about, and asks for the order where only what was given is told', async () => {
    const child = fixtureCase('child-with-guardian')
    const paper = await draft(child)
    expect(textOf(paper)).toContain('本争议涉及《中华人民共和国消费者权益保护法》第二十九条第二款规定')
    expect(textOf(paper)).toContain('【待补充：商品或者服务、订单号、金额】')
    expect(paper.gaps.map(({ field }) => field)).toContain('incidents[0].gaveData.purpose')
    const [first, ...others] = child.incidents
    const gaveData = { ...first?.gaveData, purpose: '购买暑期课程（订单20260820-1，2000元）' }
    const told = Case.parse({ ...child, incidents: [{ ...first, gaveData }, ...others] })
    expect(textOf(await draft(told))).not.toContain('所购商品或者服务')
  })

  it('speaks of what is inferred or heard only where something is', async () => {
    expect(textOf(await draft())).not.toContain('标明“推断”')
    expect(textOf(await draft(fixtureCase('one-incident')))).toContain('标明“推断”')
  })

  it('encloses the evidence, the identity, and the right of whoever acts for another', async () => {
    const enclosed = async (it = sampleCase()) =>
      (await draft(it)).blocks.flatMap((block) =>
        block.kind === 'signature' ? block.enclosures.map(({ text }) => text) : [],
      )
    expect(await enclosed(fixtureCase('one-incident'))).toEqual(['附：投诉人身份证件复印件1份'])
    expect(await enclosed(fixtureCase('child-with-guardian'))).toEqual([
      '附：1．证据材料1件',
      '2．投诉人身份证件复印件1份',
      '3．监护关系证明（出生医学证明、户口簿等）复印件1份',
      '4．监护人身份证件复印件1份',
    ])
  })

  it('tells what is not for the desk in a sentence', async () => {
    const text = textOf(await draft())
    expect(text).toContain('（二）2026年10月5日至9日，发生“连续陌生来电”一事。〔证据3-1〕')
    const child = textOf(await draft(fixtureCase('child-with-guardian')))
    expect(child).toContain('2026年9月15日19时许起，发生“家长群里出现学生名单”一事，持续至今。')
  })

  it('cites art. 47 only where deletion was asked for, art. 51 where a leak was kept quiet', async () => {
    const text = textOf(await draft())
    expect(text).not.toContain('第四十七条')
    expect(text).toMatch(/未告知泄露情况和补救措施，请依照《个人信息保护法》第五十七条、第五十一条/)
    const it = sampleCase()
    const incidents = it.incidents.map((incident) =>
      incident.conduct.includes('refused_rights')
        ? { ...incident, account: '我要求商城删除我的订单信息，商城拒绝。' }
        : incident,
    )
    expect(textOf(await draft(Case.parse({ ...it, incidents })))).toContain('第四十七条')
  })

  it('speaks of bullying of a minor (未成年人保护法 art. 77) only where somebody was insulted or harassed', async () => {
    const child = { ...fixtureCase('child-with-guardian'), claims: undefined }
    const text = textOf(await draft(child))
    expect(text).toContain('《中华人民共和国未成年人保护法》第七十二条审查')
    expect(text).not.toContain('第七十七条')
    const [first, ...others] = child.incidents
    const insulted = { ...first, flags: { ...first?.flags, insultOrDefamation: true } }
    const bullied = Case.parse({ ...child, incidents: [insulted, ...others] })
    expect(textOf(await draft(bullied))).toContain('第七十七条')
  })

  it('asks how an amount is reckoned, in what form to apologise, how the leak was noticed, and for the order', async () => {
    const found = async (it: Case) =>
      (await draft(it)).warnings.map(({ check, place }) => `${check} ${place}`)
    expect(await found(fixtureCase('child-with-guardian'))).toEqual(
      expect.arrayContaining([
        'amount-without-basis claims.civil[1].basis',
        'apology-without-form claims.civil[0].text',
        'discovery-missing incidents[0].discoveredAt',
        'purchase-without-proof evidence',
      ]),
    )
    expect((await found(sampleCase())).join()).not.toMatch(/without-basis|without-form|discovery|purchase/)
  })

  it('asks which act is complained of where no article can be cited', async () => {
    const { gaps } = await draft(aCase({ incidents: [anIncident({ evidence: [] })] }))
    expect(gaps.map(({ field }) => field)).toContain('incidents[0].conduct')
  })

  it('asks about the purchase where a market authority would have nothing to mediate', async () => {
    const bought = aCase({ claims: { addressees: { regulator: '12315' } } })
    const fields = (await draft(bought)).gaps.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['claims.civil', 'incidents[0].gaveData']))
  })
})
