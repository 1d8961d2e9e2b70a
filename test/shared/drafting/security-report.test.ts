import { describe, expect, it } from 'vitest'
import { aCase, anIncident } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('security-report', it)

describe('the report of a public security case', () => {
  it('has its sections in the order of the desk', async () => {
    expect(headingsOf(await draft(), 1)).toEqual([
      '报案人基本情况',
      '被报案人（违法嫌疑人）情况或者线索',
      '报案请求',
      '案情经过',
      '危害后果',
      '证据目录',
    ])
  })

  it('names no offence and no threshold, and leaves the finding to the police', async () => {
    const text = textOf(await draft())
    expect(text).not.toMatch(/罪|立案追诉|五千条/)
    expect(text).toContain('事件（一）涉嫌违反《中华人民共和国治安管理处罚法》第五十六条第一款；')
    expect(text).toContain('事件（二）、（三）涉嫌违反《治安管理处罚法》第五十条第一款第五项，')
    expect(text).toContain('请公安机关依法审查认定')
  })

  it('leaves what is for the regulator out of the acts', async () => {
    const told = headingsOf(await draft(), 3)
    expect(told).toHaveLength(3)
    expect(told.join()).not.toContain('商城答复')
  })

  it('says which acts go on, which ended, and nothing of what nobody knows', async () => {
    const ongoing = aCase({ incidents: [anIncident({ ongoing: true, conduct: ['harassed'] })] })
    expect(textOf(await draft(ongoing))).toContain('事件（一）仍在持续')
    const ended = aCase({ incidents: [anIncident({ ongoing: false, conduct: ['harassed'] })] })
    expect(textOf(await draft(ended))).toContain('截至提交本材料时，事件（一）已不再继续。')
    expect(textOf(await draft())).not.toMatch(/截至提交本材料时|持续|继续/)
  })

  it('says by which clock', async () => {
    expect(textOf(await draft())).toContain('时间均为北京时间，标明“有待查证”的部分请依法查证。')
  })

  it('asks for registration and a receipt under 第九十条 where the owner asks for nothing else', async () => {
    const text = textOf(await draft(aCase()))
    expect(text).toMatch(/依照《中华人民共和国治安管理处罚法》第九十条依法受案，并向本人出具受案回执/)
    expect(text).not.toContain('赔偿')
  })

  it('asks to stop what goes on without saying that it does', async () => {
    expect(textOf(await draft(aCase()))).toContain('违法行为尚在持续的，依法予以制止；')
  })

  it('warns of a request that the police have no power to grant', async () => {
    const asking = aCase({ claims: { requests: { police: ['责令对方赔偿5000元'] } } })
    const { warnings } = await draft(asking)
    expect(warnings).toContainEqual({
      check: 'beyond-power',
      place: 'claims.requests.police[0]',
      text: expect.stringContaining('赔偿'),
    })
  })

  it('is signed by the guardian of a child too, whose telephone is enough', async () => {
    const paper = await draft(fixtureCase('child-with-guardian'))
    expect(paper.blocks.find((block) => block.kind === 'signature')?.signers).toEqual([
      '报案人（签名、捺印）：',
      '法定代理人（签名、捺印）：',
      '与被监护人的关系：',
    ])
    expect(paper.gaps.map(({ field }) => field)).toEqual(['claims.addressees.policeStation'])
  })
})
