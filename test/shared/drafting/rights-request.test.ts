import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { RightsClaim } from '../../../src/shared/domain/claims'
import { aCase } from '../../fixtures/a-case'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'

const draft = (it = sampleCase()) => draftForTest('rights-request', it)
const EVERY_RIGHT = RightsClaim.shape.kind.options

describe('the request to a handler', () => {
  it('has its sections in order', async () => {
    expect(headingsOf(await draft(), 2)).toEqual([
      '一、请求人',
      '二、账号及使用情况',
      '三、请求事项',
      '四、请一并说明的问题',
      '五、事实与依据',
      '六、身份核验材料',
      '七、答复方式及期限',
    ])
  })

  it('asks for one right a line, each with its article', async () => {
    const rights = EVERY_RIGHT.map((kind) => ({ kind, scope: '全部' }))
    const list = (await draft(aCase({ claims: { rights } }))).blocks.find((block) => block.kind === 'list')
    expect(list?.items).toHaveLength(EVERY_RIGHT.length)
    for (const { text } of list?.items ?? [])
      expect(text).toMatch(
        /（依据：《(?:中华人民共和国)?个人信息保护法》第[一二三四五六七八九十]+条(?:第一款第三项)?）[；。]$/,
      )
  })

  it.each(CASE_NAMES)('prints no number of days as law, the law gives none (%s)', async (name) => {
    const text = textOf(await draft(fixtureCase(name)))
    expect(text.match(/[0-9一二三四五六七八九十]+个?(?:工作)?日内.{0,16}/gu)).toEqual([
      '15个工作日内（请求人请求的期限，非法定期限）',
    ])
  })

  it('threatens nobody', async () => {
    expect(textOf(await draft())).not.toMatch(/否则|起诉|后果自负|追究/)
  })

  it('keeps the identity number and everything else that is not needed to itself', async () => {
    const text = textOf(await draft())
    expect(text).not.toContain('110101199003078021')
    expect(text).not.toMatch(/汉族|职员|户籍|1990年/)
  })

  it('goes to whoever was given the information, and tells only what was said to them', async () => {
    const it = sampleCase()
    const filings = [...it.filings, { ...it.filings[0], id: 'f9', to: '某派出所', evidence: [] }]
    const text = textOf(await draft({ ...it, filings } as typeof it))
    expect(text).toMatch(/^致：某某商城科技有限公司/m)
    expect(text).toContain('向某某商城科技有限公司反映情况')
    expect(text).not.toContain('某派出所')
  })

  it('asks for the account and for the scope of what is to be deleted', async () => {
    const { gaps } = await draft(aCase({ claims: { rights: [{ kind: 'delete' }] } }))
    const fields = gaps.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['complainant.clues', 'claims.rights[0].scope']))
  })

  it('names the article of no right that nobody asked for, unless the owner picked it', async () => {
    const text = textOf(await draft())
    expect(text).not.toContain('第四十七条')
    expect(text).toContain('依照《个人信息保护法》第四十五条、第五十七条，请一并书面说明：')
    const picked = Case.parse({ ...sampleCase(), citations: ['pipl-47'] })
    expect(textOf(await draft(picked))).toContain('第四十七条')
  })

  it('withdraws consent under art. 15, and says on which ground of art. 47 something is to be deleted', async () => {
    const child = textOf(await draft(fixtureCase('child-with-guardian')))
    expect(child).toContain(
      '法定代理人撤回对处理本人个人信息的同意，请停止处理（依据：《个人信息保护法》第十五条）',
    )
    expect(child).toContain('第四十七条第一款第三项、第四项）；')

    const unlawful = textOf(await draft(fixtureCase('agent-with-authority')))
    expect(unlawful).toContain('全部贷款资料（依据：《个人信息保护法》第四十七条第一款第四项）')

    const open = await draft(aCase({ claims: { rights: [{ kind: 'delete', scope: '全部' }] } }))
    expect(textOf(open)).toContain('第四十七条）')
    expect(open.warnings.map(({ check }) => check)).toContain('delete-without-ground')
  })

  it('keeps what shows the leak out of what is to be deleted, and answers before it deletes', async () => {
    const asked = (...kinds: ('access' | 'delete' | 'close_account')[]) =>
      draft(aCase({ claims: { rights: kinds.map((kind) => ({ kind, scope: '全部' })) } })).then(textOf)
    const keeps = /前，请先保存与泄露有关的访问日志、操作记录、[^。]*以备依法调取；这些记录不在上述请求之列。/
    expect(await asked('delete')).toMatch(keeps)
    expect(await asked('delete')).not.toContain('请先答复')
    expect(await asked('access', 'close_account')).toContain(
      '请先答复上列其他请求，再办理注销账号。注销账号前',
    )
    expect(await asked('access')).not.toMatch(keeps)
  })

  it('does not spread what leaked in the names of what happened', async () => {
    const text = textOf(await draft(fixtureCase('child-with-guardian')))
    expect(text).not.toContain('数学98分')
    expect(text).toContain('2026年9月17日，发生与本人个人信息有关的事件（法定代理人听说，有待查证）。')
    expect(text).not.toContain('＊')
    const child = fixtureCase('child-with-guardian')
    const incidents = child.incidents.map((it) => ({ ...it, conduct: ['published'], place: '数学98分一行' }))
    const masked = textOf(await draft(Case.parse({ ...child, incidents })))
    expect(masked).toContain('发生与本人个人信息有关的事件：公开个人信息（')
    expect(masked).toMatch(/以“＊”遮盖[\s\S]*所在位置为＊＊＊＊＊一行。/)
  })

  it('says where the content stands that is to be deleted', async () => {
    const text = textOf(await draft(fixtureCase('unknown-poster-and-platform')))
    expect(text).toMatch(/一事，持续至今。所在位置为主楼第二段，网址为https:\/\/bbs\.example\S+。$/m)
    expect(textOf(await draft())).not.toContain('网址为')
  })

  it('tells what happened and what was sent in one order of time', async () => {
    const text = textOf(await draft(fixtureCase('unknown-poster-and-platform')))
    expect(text).toMatch(/2026年8月1日[^\n]*\n2026年8月3日[^\n]*2026年8月5日[^\n]*\n2026年8月5日，发生/)
  })

  it('says that it is not the first', async () => {
    expect(textOf(await draft())).not.toContain('次向该单位')
    expect(textOf(await draft(fixtureCase('agent-with-authority')))).toContain(
      '这是本人第二次向该单位递交个人信息权利请求书。',
    )
  })

  it('writes the company alone in the line it is sent to, its desk below, and ticks what is asked', async () => {
    const text = textOf(await draft())
    expect(text).toMatch(/^致：某某商城科技有限公司\n个人信息保护联系方式：privacy@mall\.example$/m)
    expect(text).toContain('查阅√　复制□')
    expect(text).toContain('说明泄露情况√')
  })

  it.each([
    [['delete', 'access'], '个人信息查阅、删除请求书'],
    [['copy'], '个人信息复制请求书'],
    [['access', 'copy', 'transfer', 'correct', 'complete'], '个人信息权利请求书'],
    [['delete'], '个人信息删除请求书'],
    [['explain'], '个人信息权利请求书'],
  ] as const)('of %s is called %s', async (kinds, title) => {
    const rights = kinds.map((kind) => ({ kind }))
    expect((await draft(aCase({ claims: { rights } }))).title).toBe(title)
  })
})
