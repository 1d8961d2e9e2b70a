import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('takedown-notice', it)

const SECRET = '13700001234'
const published = aCase({
  complainant: {
    id: 'me',
    kind: 'person',
    name: '张某某',
    idType: '居民身份证',
    idNumber: '1',
    phone: SECRET,
  },
  respondents: [
    { id: 'r1', kind: 'unknown', role: 'poster', clues: [{ kind: 'account', value: '夜航船' }] },
    {
      id: 'r2',
      kind: 'organisation',
      role: 'platform',
      name: '某平台有限公司',
      email: 'notice@site.example',
    },
  ],
  incidents: [
    anIncident({
      title: `网帖写出${SECRET}`,
      conduct: ['published'],
      channel: 'social_post',
      dataTypes: ['phone', 'health'],
      urls: ['https://site.example/1', `https://site.example/${SECRET}`],
      place: `正文，${SECRET}一行`,
      respondents: ['r1', 'r2'],
      evidence: ['e1'],
      leakedFields: [{ field: 'health', leaked: '某病初诊', match: 'unknown' }],
      account: `帖子说${SECRET}的主人是某病初诊。`,
    }),
  ],
  evidence: [anEvidence({ title: '“某病初诊”截图', source: '本人电脑', proves: '帖子公开了某病初诊' })],
})

/** Content without an address, put up by somebody of whom nothing is noted. */
function inChannel(channel: 'website' | 'messaging_group'): Case {
  const [first, ...others] = published.incidents
  const it = { ...first, channel, urls: [], place: channel === 'website' ? '正文' : undefined }
  const { phone, email = 'me@mail.example', ...me } = published.complainant
  return Case.parse({ ...published, complainant: { ...me, phone, email }, incidents: [it, ...others] })
}

describe('the notice to a platform', () => {
  it('has its sections in order', async () => {
    expect(headingsOf(await draft(published), 2)).toEqual([
      '一、通知人（权利人）',
      '二、被侵害的权益',
      '三、侵权内容及定位信息',
      '四、构成侵权的理由',
      '五、初步证据',
      '六、要求采取的必要措施',
      '七、真实性声明',
      '八、联系方式及回复期限',
    ])
  })

  it('locates each address in a row of its own', async () => {
    const table = (await draft(published)).blocks.find((block) => block.kind === 'table')
    expect(table?.columns.map(({ title }) => title)).toEqual([
      '序号',
      '网址',
      '内容',
      '发布账号',
      '发布时间',
      '侵权位置',
      '截图编号',
    ])
    expect(table?.rows.map((row) => [row[0]?.text, row[1]?.text, row[3]?.text, row[6]?.text])).toEqual([
      ['1', 'https://site.example/1', '“夜航船”', '1-1'],
      ['2', `https://site.example/${SECRET}`, '“夜航船”', '1-1'],
    ])
  })

  it('does not spread what leaked: covered in titles, places and evidence, the account left out', async () => {
    const paper = await draft(published)
    const text = textOf(paper)
    expect(text).not.toContain('某病初诊')
    expect(text).toContain('“＊＊＊＊”截图')
    // The telephone stays only where the platform needs it: the notifier's own line, and an address.
    expect(text.split('\n').filter((line) => line.includes(SECRET))).toEqual([
      expect.stringMatching(/^张某某，.*联系电话：13700001234/),
      `https://site.example/${SECRET}`,
    ])
  })

  it('carries the true identity and the declaration that 民法典 art. 1195 makes the sender answer for', async () => {
    const paper = await draft(aCase({ complainant: { id: 'me', kind: 'person' } }))
    const fields = paper.gaps.map(({ field }) => field)
    expect(fields).toEqual(
      expect.arrayContaining(['complainant.name', 'complainant.idType', 'complainant.idNumber']),
    )
    expect(textOf(paper)).toContain('《中华人民共和国民法典》第一千一百九十五条')
    expect(textOf(paper)).toContain('因错误通知造成他人损害的，应当依法承担责任')
  })

  it('goes to the platform where the content stands, through its own channel', async () => {
    expect(textOf(await draft(published))).toContain('致：某平台有限公司\n接收渠道：notice@site.example')
  })

  it('lists only what stands on that platform, where that is known', async () => {
    const forum = await draft(fixtureCase('forty-incidents'))
    const table = forum.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(10)
    expect(table?.rows.every((row) => row[1]?.text.startsWith('https://forum.example/'))).toBe(true)
  })

  it('asks for an address where the content has none', async () => {
    const it = inChannel('website')
    expect((await draft(it)).gaps.map(({ field }) => field)).toEqual(['incidents[0].urls'])
  })

  it('finds a message in a group by group, account and time, without an address', async () => {
    const paper = await draft()
    expect(paper.gaps).toEqual([])
    expect(textOf(paper)).toContain('无网址')
    expect(textOf(paper)).toContain('（群“同城信息交流”成员）')
    expect((await draft(inChannel('messaging_group'))).gaps.map(({ field }) => field)).toContain(
      'incidents[0].place',
    )
  })

  it('gives one time of publication, and says where it lasts', async () => {
    expect(textOf(await draft())).toMatch(/^2026年10月3日21时12分$/m)
    const text = textOf(await draft(fixtureCase('unknown-poster-and-platform')))
    expect(text).toMatch(/^2026年8月1日22时10分起$/m)
    expect(text).toContain('浏览量约四千次，持续至今。')
  })

  it('doubts itself nowhere, and asks for an answer by a day that it calls its own', async () => {
    for (const name of CASE_NAMES) {
      const text = textOf(await draft(fixtureCase(name)))
      expect(text).not.toMatch(/是否构成侵权|或者其代理人/)
      expect(text).toContain('5个工作日内（通知人请求的期限，非法定期限）')
    }
  })

  it('rests on the rights that the content touches: privacy only where something private is shown', async () => {
    expect(textOf(await draft())).toMatch(/个人信息权益、隐私权。[\s\S]*第一千零三十二条、第一千零三十四条/)
    const text = textOf(await draft(fixtureCase('forty-incidents')))
    expect(text).not.toContain('隐私权')
    expect(text).not.toContain('第一千零三十二条')
    expect(text).toContain('第一千零三十四条')
  })

  it('claims the right of portrait by its articles, and no duty of a handler as content', async () => {
    const text = textOf(await draft(fixtureCase('child-with-guardian')))
    expect(text).toMatch(/肖像权。[\s\S]*第一千零一十八条、第一千零一十九条/)
    expect(text).not.toContain('安全保护措施，涉及')
    expect(text).toContain('涉嫌公开个人信息，涉及')
    expect(textOf(await draft())).not.toContain('第一千零一十九条')
  })

  it('speaks of what is covered only where something is', async () => {
    expect(textOf(await draft(published))).toContain('以“＊”遮盖')
    expect(textOf(await draft())).not.toContain('＊')
  })

  it('keeps the place of the reasons where nothing is complained of yet', async () => {
    const text = textOf(await draft(fixtureCase('one-incident')))
    expect(text).toMatch(/四、构成侵权的理由\n【待补充：构成侵权的理由】/)
  })

  it('says which notice it is, and what came of the earlier one', async () => {
    expect(textOf(await draft())).not.toContain('次向贵平台')
    expect(textOf(await draft(fixtureCase('unknown-poster-and-platform')))).toContain(
      '第二次向贵平台发出侵权通知。2026年8月3日12时，通知人通过站内投诉向某某论坛网络有限公司递交侵权通知书。2026年8月5日12时，该单位答复：“请提供判决书”。',
    )
  })

  it('is sent by whoever acts for the person, and says so', async () => {
    const text = textOf(await draft(fixtureCase('child-with-guardian')))
    expect(text).toContain('通知人及其法定代理人没有同意')
    expect(text).toContain('所指的本人，本通知由其法定代理人代为提出；法定代理人知悉，因错误通知')
  })

  it('lets nobody but the platform have the identity and the contacts of the sender', async () => {
    const covered = /转送前请遮盖其中的身份证件号码、联系电话、电子邮箱、住址[^；]*，不转送身份证件/
    const text = textOf(await draft())
    expect(text).toMatch(covered)
    expect(text).toContain('附：1．通知人身份证件复印件1份（仅供贵平台核验身份，不作转送）')
    const own = Case.parse({ ...sampleCase(), claims: { requests: { platform: ['转送发布者'] } } })
    expect(textOf(await draft(own))).toMatch(covered)
  })

  it('names the group and the account, or asks: a spot in a group and the name of a company find nothing', async () => {
    const child = fixtureCase('child-with-guardian')
    const { gaps } = await draft(child)
    expect(gaps.map(({ field }) => field)).toEqual(['incidents[0].place', 'respondents[0].clues'])

    const [first, ...others] = child.incidents
    const [school] = child.respondents
    const found = Case.parse({
      ...child,
      incidents: [{ ...first, place: '“启航暑期班家长群”群公告第一条' }, ...others],
      respondents: [{ ...school, clues: [{ kind: 'account', value: '启航老师' }] }],
    })
    expect((await draft(found)).gaps).toEqual([])
  })

  it('says 姓氏 where no more than the surname leaked', async () => {
    const text = textOf(await draft())
    expect(text).toContain('所涉信息的种类：姓氏、电话号码、住址、交易信息。')
    expect(text).toContain('涉及通知人的姓氏、电话号码')
    expect(text).not.toContain('姓名')
  })

  it('asks to keep the records that show who posted', async () => {
    const records = /保存上述内容、发布账号的注册信息和网络地址、操作日志/
    expect(textOf(await draft())).toMatch(records)
    const own = Case.parse({ ...sampleCase(), claims: { requests: { platform: ['删除这条消息'] } } })
    expect(textOf(await draft(own))).toMatch(records)
  })
})
