import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { renderDraft } from '../../../src/main/pdf/render-draft'
import { aDraft, aHeading, aParagraph, aSignature, aTable, aTitle } from '../../helpers/pdf/a-draft'
import { someText } from '../../helpers/pdf/some-text'
import { describeWith, extractText, problemsIn } from '../../helpers/pdf/tools'

const fonts = await loadFonts()
const TIME_ZONE = process.env.TZ

const blocks = [
  aTitle('民事起诉状'),
  aHeading('一、当事人'),
  aParagraph('原告：李敏䶮，电话【complainant.phone】。'),
  aHeading('（一）住所', 2),
  aParagraph(someText(900)),
  aHeading('二、证据'),
  aTable(
    ['编号', '名称'],
    [
      ['1-1', '订单详情页'],
      ['2-1', someText(60)],
    ],
  ),
  aSignature(),
]
const paper = aDraft(blocks, { title: '民事起诉状' })

/** Text without the line ends and blanks that a page adds. */
function joined(text: string): string {
  return text.replace(/[\s\f]+/gu, '')
}

async function opened(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, useWasm: false }).promise
}

describe('renderDraft', () => {
  afterEach(() => {
    if (TIME_ZONE === undefined) delete process.env.TZ
    else process.env.TZ = TIME_ZONE
  })

  it('gives the same bytes for the same draft, in every time zone', async () => {
    const digests = new Set<string>()
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Shanghai']) {
      process.env.TZ = zone
      const { bytes } = await renderDraft(paper, fonts)
      digests.add(createHash('sha256').update(bytes).digest('hex'))
    }
    expect(digests.size).toBe(1)
  })

  it('says what it is, whose it is, of which day, and in which language', async () => {
    const document = await opened((await renderDraft(paper, fonts)).bytes)
    const { info } = await document.getMetadata()

    expect(info).toMatchObject({
      Title: '民事起诉状',
      Author: '李敏䶮',
      Creator: 'LeakDocket',
      Producer: 'LeakDocket',
      CreationDate: "D:20261123000000+08'00'",
      ModDate: "D:20261123000000+08'00'",
      Language: 'zh-CN',
    })
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  it('has bookmarks for its title and headings', async () => {
    const document = await opened((await renderDraft(paper, fonts)).bytes)
    const outline = await document.getOutline()

    expect(outline).toMatchObject([
      {
        title: '民事起诉状',
        items: [
          { title: '一、当事人', items: [{ title: '（一）住所' }] },
          { title: '二、证据', items: [] },
        ],
      },
    ])
  })

  it('tells a screen reader its headings, paragraphs and tables in order', async () => {
    const document = await opened((await renderDraft(paper, fonts)).bytes)
    const roles: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      roles.push(...rolesIn(await (await document.getPage(number)).getStructTree()))
    }

    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    expect(roles.filter((role) => role.startsWith('H'))).toEqual(['H1', 'H2', 'H3', 'H2'])
    expect(roles.filter((role) => role === 'TH')).toHaveLength(2)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(4)
  })

  it('answers where each gap stands on the pages', async () => {
    const { places, pages } = await renderDraft(paper, fonts)

    expect(pages).toBeGreaterThan(1)
    expect(places).toEqual([
      {
        field: 'complainant.phone',
        page: 1,
        xPt: expect.any(Number),
        yPt: expect.any(Number),
        widthPt: expect.any(Number),
        heightPt: expect.any(Number),
      },
    ])
    expect(places[0]?.yPt).toBeGreaterThan(130)
    expect(places[0]?.yPt).toBeLessThan(250)
  })

  it('embeds each glyph once: a long paper is not much larger than a short one', async () => {
    const short = await renderDraft(aDraft([aParagraph(someText(200))]), fonts)
    const long = await renderDraft(aDraft([aParagraph(someText(10_000))]), fonts)

    expect(long.bytes.length - short.bytes.length).toBeLessThan(40_000)
  })
})

describeWith(['pdftotext', 'qpdf'], 'a paper, judged by other programs', () => {
  const texts = [
    '他说：“我们——也就是平台——没有泄露……”（见《回复》（节选）、《通知》）。',
    '原告于2026年10月3日21时12分收到QQ消息，链接为https://example.com/a/very/long/address?and=parts&sha=9f86d081884c7d659a2feaa0c55ad015，App版本9.8.1。',
    '联系电话：13900001111，电子邮箱：li@mail.example，证件号码110101199003078021，共5,560.00元（约占35%）。',
    '⼀般的一与部首⼀，㐀㗎䶮㒳，é ï ñ ①②③ ㎡ ℃ №。',
    someText(600),
  ]

  it('gives back exactly the text that was written, with no blank added or lost', async () => {
    const { bytes } = await renderDraft(aDraft(texts.map((text) => aParagraph(text))), fonts)
    const lines = extractText(bytes).split(/[\n\f]/)
    const body = lines.filter((line) => !/^—\s*\d+\s*—$/.test(line)).join('')

    expect(body).toBe(texts.join(''))
  })

  it('gives back the text of titles, headings and cells', async () => {
    const { bytes } = await renderDraft(paper, fonts)
    const text = joined(extractText(bytes))

    for (const part of [
      '民事起诉状',
      '一、当事人',
      '（一）住所',
      '李敏䶮',
      '1-1',
      '订单详情页',
      someText(60),
      '此致',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('spells out a character that no face has, rather than leave a blank', async () => {
    const { bytes } = await renderDraft(aDraft([aParagraph('昵称“👍𠮷”')]), fonts)

    expect(extractText(bytes)).toContain('昵称“〔U+1F44D〕〔U+20BB7〕”')
  })

  it('has nothing that qpdf objects to', async () => {
    for (const draft of [
      paper,
      aDraft([]),
      aDraft([aTable(['甲'], [[someText(3000)]])], { profile: 'table' }),
    ]) {
      expect(problemsIn((await renderDraft(draft, fonts)).bytes)).toBe('')
    }
  })
})

describe('fonts.canPrint', () => {
  it('knows every character of the URO and Extension A, and the marks of Chinese text', () => {
    for (let codePoint = 0x3400; codePoint <= 0x4dbf; codePoint += 1)
      expect(fonts.canPrint(codePoint)).toBe(true)
    for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint += 1)
      expect(fonts.canPrint(codePoint)).toBe(true)
    for (const mark of '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·￥％①√□×\n\t ') {
      expect(fonts.canPrint(mark.codePointAt(0) ?? 0)).toBe(true)
    }
  })

  it('says no to emoji, Arabic and the characters of Extension B that no face has', () => {
    for (const character of '👍ع𠮷') expect(fonts.canPrint(character.codePointAt(0) ?? 0)).toBe(false)
  })
})

function rolesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...role, ...children.flatMap(rolesIn)]
}
