import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { Case } from '../../../src/shared/domain/case'
import { valueAt } from '../../../src/shared/domain/case-path'
import { Claims } from '../../../src/shared/domain/claims'
import { Party } from '../../../src/shared/domain/party'
import { type Block, DraftDocument, type Source } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { Template, type Templates } from '../../../src/shared/drafting/template'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase, sampleJson } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'
import { resourcesFolder } from '../../helpers/resources-folder'

/** The sample with every year 2026 of its incidents moved to 2025. */
function sampleOf2025(): Case {
  const json = sampleJson()
  const incidents = JSON.stringify(json.incidents).replaceAll('"2026-', '"2025-')
  return Case.parse({ ...json, incidents: JSON.parse(incidents) })
}

describe.each(PAPER_KINDS)('%s', (kind) => {
  const cases = {
    sample: sampleCase(),
    smallest: aCase({
      complainant: { id: 'me', kind: 'person' },
      incidents: [{ id: 'i1', title: '一件事' }],
    }),
    'in 2025': sampleOf2025(),
  }

  it.each(Object.entries(cases))('is a valid draft of the %s case', async (_name, it) => {
    const draft = await draftForTest(kind, it)
    expect(DraftDocument.parse(draft)).toEqual(draft)
  })

  it('says of each text where it comes from, and the places exist', async () => {
    const it = sampleCase()
    const { blocks } = await draftForTest(kind, it)
    const sources = blocks.flatMap(sourcesOf)

    for (const block of blocks.filter((block) => block.kind !== 'page-break')) {
      expect(sourcesOf(block), JSON.stringify(block)).not.toEqual([])
    }
    for (const source of sources.filter((source) => source.kind === 'case')) {
      expect(valueAt(it, source.path), source.path).toBeDefined()
    }
  })

  it('marks every gap in the text, and asks a question for each', async () => {
    const draft = await draftForTest(kind, cases.smallest)
    const marks = draft.blocks.flatMap((block) => textsWithGaps(block))

    expect(draft.gaps.length).toBeGreaterThan(0)
    for (const { text, gap } of marks) expect(text.slice(gap.start, gap.end)).toMatch(/^【待补充：.+】$/)
    for (const { question } of draft.gaps) expect(question).toMatch(/[？。]$/)
  })

  it('is marked as a draft where a gap stands in its text, and only there', async () => {
    for (const it of Object.values(cases)) {
      const draft = await draftForTest(kind, it)
      const hasHole = draft.blocks.some((block) => textsWithGaps(block).length > 0)
      expect(draft.draftMark).toBe(hasHole ? '草稿 · 有待补充事项' : undefined)
    }
  })

  it('leaves no placeholder, bracket or empty section', async () => {
    for (const it of Object.values(cases)) {
      const { blocks } = await draftForTest(kind, it)
      expect(
        blocks
          .flatMap(textsWithGaps)
          .map(({ text }) => text)
          .join('\n'),
      ).not.toMatch(/[{}[\]]|undefined|null/)
      blocks.forEach((block, index) => {
        const next = blocks[index + 1]
        if (block.kind === 'heading') expect(next?.kind, block.text).not.toBe('signature')
        if (block.kind === 'heading' && next?.kind === 'heading')
          expect(next.level).toBeGreaterThan(block.level)
      })
    }
  })

  it('is the same for the same case and day', async () => {
    expect(await draftForTest(kind, sampleCase())).toEqual(await draftForTest(kind, sampleCase()))
  })
})

describe('a paper with broken wording', () => {
  it.each([
    ['a placeholder', { paragraph: '{weather}', style: 'body' }],
    ['a part', { part: 'weather' }],
    ['a condition', { paragraph: '好。', style: 'body', when: 'sunny' }],
  ])('that asks for %s nobody offers is refused with any case', async (_what, node) => {
    const templates = await readTemplates(resourcesFolder)
    const broken = Template.parse({ ...templates.papers.get('police-report'), body: [node] })
    const withBroken: Templates = { ...templates, papers: new Map([['police-report', broken]]) }

    await expect(
      draftForTest('police-report', sampleCase(), { templates: withBroken }),
    ).rejects.toMatchObject({
      code: 'wording-invalid',
    })
  })
})

describe('the police report', () => {
  it('accuses by name only where somebody is identifiable', async () => {
    expect((await draftForTest('police-report', sampleCase())).title).toBe('报案材料')

    const known = { id: 'r1', kind: 'person', name: '王某', role: 'seller' } as const
    const incidents = [anIncident({ conduct: ['sold'], respondents: ['r1'] })]
    const draft = await draftForTest('police-report', aCase({ respondents: [known], incidents }))
    expect(draft.title).toBe('刑事控告书')
    expect(textOf(draft)).toContain('控告请求')
  })

  it('says 涉嫌, leaves the offence to the police, and calls nobody a criminal', async () => {
    const text = textOf(await draftForTest('police-report', sampleCase()))
    expect(text).toContain('涉嫌侵犯公民个人信息罪')
    expect(text).toContain('以公安机关认定为准')
    expect(text).not.toMatch(/罪犯|犯罪分子|凶手/)
  })

  it('cites the law of the day of the act: 第五十六条 in 2026, not in 2025', async () => {
    const security =
      '事件（一）依照《中华人民共和国治安管理处罚法》第五十六条第一款；事件（二）、（三）依照《治安管理处罚法》第五十条第一款第五项。'
    expect(textOf(await draftForTest('police-report', sampleCase()))).toContain(security)

    const in2025 = textOf(await draftForTest('police-report', sampleOf2025()))
    expect(in2025).not.toContain('第五十六条')
    expect(in2025).toContain('依照《中华人民共和国治安管理处罚法》第四十二条第五项（行为时有效的文本）。')
  })

  it('cites 散布他人隐私 for each incident in the wording of its day', async () => {
    const published = { conduct: ['published' as const], channel: 'website' as const }
    const incidents = [
      anIncident({ ...published, id: 'old', occurredAt: '2025-06-01' }),
      anIncident({ ...published, id: 'new', occurredAt: '2026-06-01' }),
    ]
    for (const kind of ['police-report', 'security-report'] as const) {
      const text = textOf(await draftForTest(kind, aCase({ incidents })))
      expect(text).toMatch(
        /事件（一）公开的内容属于隐私的，还可能涉及该法第四十二条第六项（行为时有效的文本），请一并审查。事件（二）公开的内容属于隐私的，还可能涉及该法第五十条第一款第六项，请一并审查。/,
      )
    }
  })

  it('cites no article that only what is for the regulator comes under', async () => {
    const incidents = [
      anIncident({ id: 'i1', conduct: ['failed_security'], flags: { insultOrDefamation: true } }),
      anIncident({ id: 'i2', conduct: ['insider_abuse'] }),
    ]
    const text = textOf(await draftForTest('police-report', aCase({ incidents })))
    expect(text).toContain('涉嫌触犯')
    expect(text).not.toContain('治安')
  })

  it('names the incidents that each article is cited for', async () => {
    const text = textOf(await draftForTest('police-report', sampleCase()))
    expect(text).not.toContain('上述行为')
    expect(text).toContain('事件（一）涉嫌触犯《中华人民共和国刑法》第二百五十三条之一')
    expect(text).toContain('事件（二）、（三）的信息来源请一并查证')
    expect(text).toContain('请作为治安案件处理：事件（一）依照《中华人民共和国治安管理处罚法》')
  })

  it('tells once what was asked of a company and what it answered', async () => {
    const sample = sampleCase()
    const text = textOf(await draftForTest('police-report', sample))
    expect(text).not.toContain('商城答复“未发现异常”')
    expect(text.match(/未发现异常/g)).toHaveLength(1)
    expect(text).toContain('此前的交涉情况')

    const unfiled = textOf(await draftForTest('police-report', { ...sample, filings: [] }))
    expect(unfiled).toContain('（四）2026年10月9日16时42分，发生“商城答复‘未发现异常’”一事。〔证据4-1、4-2〕')
  })

  it.each([
    ['police-report', '此前的报案、投诉情况'],
    ['rights-request', '此前的交涉情况'],
    ['civil-complaint', '此前采取的措施'],
  ] as const)('calls what was done before by whom it went to: %s', async (kind, heading) => {
    const filings = [{ id: 'f1', to: '某单位', kind, handedInAt: '2026-10-09' }] as const
    const it = Case.parse({ ...sampleCase(), filings })
    expect(headingsOf(await draftForTest('police-report', it), 2).join()).toContain(heading)
  })

  it('asks nobody to be known: that nobody is known is a whole statement', async () => {
    const draft = await draftForTest('police-report', aCase())
    expect(textOf(draft)).toContain('身份不明，请公安机关依法查明。')
    expect(textOf(draft)).not.toContain('行为人或者线索')
    expect(draft.gaps.map(({ field }) => field)).toContain('respondents')
  })

  it('keeps to 治安 where no article of the Criminal Law is cited', async () => {
    const incidents = [anIncident({ conduct: ['harassed'], account: '每天十几个骚扰电话。' })]
    const text = textOf(await draftForTest('police-report', aCase({ incidents })))
    expect(text).toContain('涉嫌违反治安管理的理由')
    expect(text).not.toMatch(/不够刑事处罚|立案侦查|涉嫌违法犯罪/)
  })

  it('asks for 治安 handling whenever it argues for it, also beside the owner’s own requests', async () => {
    const list = (await draftForTest('police-report', sampleCase())).blocks.find(
      ({ kind }) => kind === 'list',
    )
    expect(JSON.stringify(list)).toContain('依法作为治安案件处理')
  })

  it('asks for 立案侦查 whatever else the owner asks for', async () => {
    const text = textOf(await draftForTest('police-report', sampleCase()))
    expect(text).toContain('依法立案侦查，查明行为人及本人个人信息的来源')
    expect(text.match(/受案回执/g)).toHaveLength(1)
  })

  it('says of each incident who is behind it, and of a caller no more than is a fact', async () => {
    const sample = sampleCase()
    const text = textOf(await draftForTest('police-report', sample))
    expect(text).toContain('“数据小王”涉嫌通过聊天群组出售个人信息')
    expect(text).toContain('来电人（身份不明）涉嫌实施骚扰')
    expect(text).toContain(
      '事件（二）的来电人、事件（三）的短信发送人身份不明，是否与“数据小王”为同一人，有待查证。',
    )
    const told = sample.incidents.map((incident) =>
      incident.id === 'i3' ? { ...incident, account: '“数据小王”每天打来电话。' } : incident,
    )
    const named = textOf(await draftForTest('police-report', { ...sample, incidents: told }))
    expect(named).toContain('“数据小王”涉嫌通过电话实施骚扰')
  })

  it('says 姓氏 where no more of the name was known, and no price whose goods the account names', async () => {
    const text = textOf(await draftForTest('police-report', sampleCase()))
    expect(text).toContain('事件（一）涉及姓氏、电话号码')
    expect(text).not.toMatch(/标价|标出的价格/)
    const incidents = [anIncident({ conduct: ['sold'], priceCny: 20, account: '有人出售名单。' })]
    expect(textOf(await draftForTest('police-report', aCase({ incidents })))).toContain('标出的价格为20元')
  })

  it('names the threshold that the information may come under, with the count and whose word it is', async () => {
    const text = textOf(await draftForTest('police-report', sampleCase()))
    expect(text).toContain('（法释〔2017〕10号，2017年6月1日起施行）第五条第一款')
    expect(text).toContain('事件（一）含有交易信息，所称30,000条，对应第四项（500条以上）')
    expect(text).toContain('为30,000条（依据：卖家自称“三万条”，有待查证）')
    expect(text).toContain('是否达到，请依法查证')
  })

  it('looks for orders only with whom something was ordered', async () => {
    expect(textOf(await draftForTest('police-report', sampleCase()))).toContain(
      '某某商城科技有限公司可能持有相关账号、订单、通信记录；某达快递有限公司可能持有相关业务、',
    )
  })

  it('accuses the poster and not the platform, which may hold what proves it', async () => {
    const draft = await draftForTest('police-report', fixtureCase('unknown-poster-and-platform'))
    const text = textOf(draft)
    expect(draft.title).toBe('报案材料')
    expect(text).toContain('相关单位（证据持有人）：某某论坛网络有限公司可能持有相关账号、内容和日志等记录。')
    expect(text).toContain('所在平台由某某论坛网络有限公司运营')
    expect(text).toContain('事件（一）涉及姓名、电话号码、住址')
    expect(text).toContain('损失和影响尚在核实')
    expect(text).toContain('该法第五十条第一款第六项')
    expect(text).toContain('该解释第三条第一款')
    expect(draft.gaps.map(({ field }) => field)).toContain('incidents[0].harm')
  })

  it('warns of somebody accused whom nothing for the police names', async () => {
    const sample = sampleCase()
    const it = { ...sample, claims: { ...sample.claims, accused: ['r2'] } }
    expect((await draftForTest('police-report', Case.parse(it))).warnings).toContainEqual(
      expect.objectContaining({ check: 'accused-untied', place: 'respondents[1]' }),
    )
  })

  it.each([
    ['2008-11-24', true],
    ['2008-11-23', false],
  ])('of somebody born on %s asks for the guardian: %s (民法典 art. 17)', async (born, asks) => {
    const complainant = { id: 'me', kind: 'person', name: '小某', born } as const
    const { gaps } = await draftForTest('police-report', aCase({ complainant }))
    expect(gaps.some(({ field }) => field === 'representative')).toBe(asks)
  })

  it('speaks of marks for inference only where there are any', async () => {
    const marked = '标明“有待查证”的部分'
    const sure = aCase({ incidents: [anIncident()] })
    expect(textOf(await draftForTest('police-report', sure))).not.toContain(marked)
    const incidents = [anIncident({ certainty: 'hearsay' })]
    expect(textOf(await draftForTest('police-report', aCase({ incidents })))).toContain(marked)
  })

  it('marks what the owner infers or heard as still to be verified', async () => {
    const incidents = [anIncident({ certainty: 'inference', account: '应当是快递员泄露的。' })]
    expect(textOf(await draftForTest('police-report', aCase({ incidents })))).toContain(
      '以下内容为本人推断，有待查证',
    )
  })

  it('tells incidents oldest first, whatever order they were logged in', async () => {
    const it = sampleCase()
    const told = textOf(
      await draftForTest('police-report', { ...it, incidents: [...it.incidents].reverse() }),
    )
    const order = ['群内出售快递面单数据〔', '冒充理赔中心的短信〔', '当日，'].map((title) =>
      told.indexOf(title),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
  })
})

describe('the civil complaint', () => {
  it('sues those with a name, never somebody unknown, and asks for who that is', async () => {
    const draft = await draftForTest('civil-complaint', sampleCase())
    const text = textOf(draft)
    expect(text).toContain('被告1：某某商城科技有限公司')
    expect(text).toContain('被告2：某达快递有限公司')
    expect(text).not.toMatch(/被告\d?：.*数据小王/)
    expect(draft.gaps[0]).toEqual({
      field: 'respondents[0].name',
      question: expect.stringContaining('数据小王'),
    })
  })

  it('puts one stop after what is known of a company, whatever is not known', async () => {
    const respondents = ['r1', 'r2'].map((id) =>
      Party.parse({
        id,
        kind: 'organisation',
        name: '某公司',
        officeAddress: '某市某路1号',
        phone: '400-000-0000',
        ...(id === 'r1' ? {} : { legalRepresentative: '赵某', app: { name: '某应用' } }),
      }),
    )
    const incidents = [anIncident({ respondents: ['r1', 'r2'] })]
    const text = textOf(await draftForTest('civil-complaint', aCase({ respondents, incidents })))
    expect(text).toContain('被告1：某公司，住所地：某市某路1号。联系电话：400-000-0000。\n')
    expect(text).toContain('法定代表人（负责人）：赵某。联系电话：400-000-0000。涉及应用：某应用。\n')
  })

  it('numbers the claims and adds the amounts up in fen', async () => {
    const claims = Claims.parse({
      civil: [
        { kind: 'damages', amountCny: 0.1, basis: '实际损失' },
        { kind: 'mental_damages', amountCny: 0.2 },
        { kind: 'litigation_fees' },
      ],
    })
    const respondents = [{ id: 'r1', kind: 'organisation', name: '某公司' } as const]
    const incidents = [anIncident({ respondents: ['r1'] })]
    const text = textOf(await draftForTest('civil-complaint', aCase({ claims, respondents, incidents })))
    expect(text).toContain('合计0.30元')
    expect(text).toContain('本案诉讼费用由被告负担。')
  })

  it('asks the court to order a platform to disclose an unknown poster', async () => {
    const respondents = [
      { id: 'r1', kind: 'unknown', role: 'poster', clues: [{ kind: 'account', value: '夜航船' }] },
      { id: 'r2', kind: 'organisation', role: 'platform', name: '某平台有限公司' },
    ].map((party) => Party.parse(party))
    const incidents = [anIncident({ conduct: ['published'], respondents: ['r1', 'r2'] })]
    const text = textOf(await draftForTest('civil-complaint', aCase({ respondents, incidents })))
    expect(text).toMatch(/第三条，责令被告某平台有限公司提供能够确定该网络用户身份/)
  })

  it('is warned about money for a loss that the facts deny, and about 我', async () => {
    const json = sampleCase()
    const { warnings } = await draftForTest('civil-complaint', json)
    expect(warnings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['damages-without-loss', 'first-person']),
    )
  })

  it('counts one copy for each defendant (民事诉讼法 art. 123)', async () => {
    expect(textOf(await draftForTest('civil-complaint', sampleCase()))).toContain('本起诉状副本2份')
  })

  it.each(['narrative', 'elements'] as const)(
    'encloses who sues, and names the agent as a court does with what he may do: %s',
    async (layout) => {
      const text = textOf(
        await draftForTest('civil-complaint', fixtureCase('agent-with-authority'), { layout }),
      )
      expect(text).toMatch(/^委托诉讼代理人/m)
      expect(text).toContain('代理权限：特别授权')
      expect(text).toContain('原告身份证件复印件1份')
    },
  )
})

describe('the evidence list', () => {
  it('has every exhibit once, with the check values of the files that were opened', async () => {
    const files = new Map([['e1', { byteLength: 153678, sha256: 'ab'.repeat(32) }]])
    const draft = await draftForTest('evidence-list', sampleCase(), { files })
    const [list, fingerprints] = draft.blocks.filter((block) => block.kind === 'table')

    expect(list?.rows.filter((row) => row.length > 1).map(([number]) => number?.text)).toEqual([
      '1-1',
      '2-1',
      '2-2',
      '3-1',
      '4-1',
      '4-2',
    ])
    expect(fingerprints?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['2-1', 'chat-sale.png', '153678', 'ab'.repeat(32)],
    ])
  })

  it('asks what an exhibit proves when nobody said', async () => {
    const it = aCase({ evidence: [anEvidence({ source: '本人手机' })] })
    expect((await draftForTest('evidence-list', it)).gaps).toEqual([
      { field: 'evidence[0].proves', question: expect.stringContaining('短信截图') },
    ])
  })
})

describe('warnings', () => {
  it.each([
    ['respondent-unused', { respondents: [{ id: 'r1', kind: 'unknown' as const }] }],
    ['id-number', { complainant: { id: 'me', kind: 'person' as const, idNumber: '110101199003078022' } }],
    ['date-future', { incidents: [anIncident({ occurredAt: '2026-11-24' })] }],
    ['date-order', { incidents: [anIncident({ occurredAt: '2026-10-05', discoveredAt: '2026-10-04' })] }],
    ['evidence-unused', { evidence: [anEvidence()] }],
    ['incident-without-evidence', {}],
    ['insult', { incidents: [anIncident({ account: '这个骗子公司不理我。' })] }],
    [
      'field-mismatch',
      { incidents: [anIncident({ leakedFields: [{ field: 'phone', match: 'different' }] })] },
    ],
  ])('include %s', async (check, overrides) => {
    const { warnings } = await draftForTest('police-report', aCase(overrides))
    expect(warnings.map((warning) => warning.check)).toContain(check)
  })

  it('are silent on the sample but for what is true of it', async () => {
    const { warnings } = await draftForTest('police-report', sampleCase())
    expect(warnings.map(({ check, place }) => `${check} ${place}`)).toEqual([
      'masked-match incidents[1].leakedFields[0]',
      'field-mismatch incidents[1].leakedFields[2]',
    ])
  })
})

function sourcesOf(block: Block): readonly Source[] {
  const inner = block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : []
  return [...block.sources, ...inner.flatMap(({ sources }) => sources)]
}

function textsWithGaps(block: Block) {
  const texts =
    block.kind === 'list'
      ? block.items
      : block.kind === 'table'
        ? block.rows.flat()
        : 'text' in block
          ? [block]
          : []
  return texts.flatMap(({ text, gaps }) => gaps.map((gap) => ({ text, gap })))
}
