import { describe, expect, it } from 'vitest'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
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
      '八、联系方式及回复',
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
    expect(textOf(await draft(published))).toContain('致：某平台有限公司（接收渠道：notice@site.example）')
  })

  it('lists only what stands on that platform, where that is known', async () => {
    const forum = await draft(fixtureCase('forty-incidents'))
    const table = forum.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(10)
    expect(table?.rows.every((row) => row[1]?.text.startsWith('https://forum.example/'))).toBe(true)
  })

  it('asks for an address where the content has none', async () => {
    expect((await draft()).gaps.map(({ field }) => field)).toEqual(['incidents[0].urls'])
  })

  it('asks to keep the records that show who posted', async () => {
    expect(textOf(await draft())).toMatch(/保存上述内容、发布账号的注册信息和网络地址、操作日志/)
  })
})
