import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/docx/render-docx'
import { paperFile } from '../../../src/main/drafting/paper-file'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import { pageProfiles } from '../../../src/main/pdf/page-profiles'
import type { Block, DraftDocument } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { openInLibreOffice } from '../../helpers/docx/libre-office'
import { draftForTest } from '../../helpers/draft-for-test'
import { aDraft, aHeading, aParagraph, aSignature, aTable, aTitle } from '../../helpers/pdf/a-draft'
import { someText } from '../../helpers/pdf/some-text'
import { describeWith } from '../../helpers/pdf/tools'
import { resourcesFolder } from '../../helpers/resources-folder'

async function partsOf(draft: DraftDocument): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await renderDocx(draft))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const everything = [
  aTitle('报案材料'),
  aHeading('报案人'),
  aParagraph('李敏䶮，女，联系电话：13900001111。'),
  aTable(
    ['编号', '证据名称'],
    [
      ['1-1', '订单页'],
      ['2-1', '群聊截图'],
    ],
  ),
  aParagraph('以上内容属实。'),
  aSignature(),
]

describe('a paper as a Word document', () => {
  it('has styles of headings, so that an outline can be made of it', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(aDraft(everything))

    expect(document).toMatch(/<w:pStyle w:val="Title"\/>.*?报案材料/u)
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.*?报案人/u)
  })

  it('has its lines as close as those of the PDF, which may stand closer than usual', async () => {
    const pitches = new Set<boolean>()
    for (const kind of PAPER_KINDS) {
      const draft = await draftForTest(kind, fixtureCase('sample'))
      const { profile } = layoutDraft(draft, await loadFonts())
      const { bytes } = await paperFile(draft, 'docx', (await readTemplates(resourcesFolder)).shared)
      const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())
      const [, defaults = ''] = /<w:pPrDefault>(.*?)<\/w:pPrDefault>/u.exec(styles) ?? []

      expect(defaults, kind).toContain(`w:line="${Math.round(profile.body.pitchPt * 20)}"`)
      pitches.add(profile.body.pitchPt < pageProfiles[draft.profile].body.pitchPt)
    }
    expect([...pitches]).toContain(true)
  })

  it('repeats the header of a table on each page and parts no row', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(aDraft(everything))
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []

    expect(rows).toHaveLength(3)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('lets the tall box of a form go on to the next page', async () => {
    const boxes = [
      ['发现方式', someText(40)],
      ['概述', someText(900)],
    ]
    const form = aTable(['', ''], boxes, { header: false })
    const { 'word/document.xml': document = '' } = await partsOf(aDraft([form]))
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false])
  })

  it('sends the last row of a table on with the signature', async () => {
    const table = aTable(
      ['编号', '名称'],
      [
        ['1-1', '订单页'],
        ['1-2', '回复'],
      ],
    )
    for (const blocks of [
      [table, aSignature()],
      [table, aParagraph('以上属实。'), aSignature()],
    ]) {
      const { 'word/document.xml': document = '' } = await partsOf(aDraft(blocks))
      const rows = document.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, true])
    }
  })

  it('grounds the header of a table and no label of a form, as on the PDF', async () => {
    const form = aTable(['', ''], [['姓名', '李敏䶮']], { header: false })
    const { 'word/document.xml': document = '' } = await partsOf(aDraft([form, aTable(['编号'], [['1-1']])]))
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
    expect(rows.map((row) => row.includes('<w:shd '))).toEqual([false, true, false])
  })

  it('sets a table of many columns in the smaller type of the PDF', async () => {
    const titles = ['一', '二', '三', '四', '五', '六', '七']
    const parts = await partsOf(aDraft([aTable(titles, [titles])]))
    const style = /<w:style [^>]*w:styleId="TableTextDense".*?<\/w:style>/su.exec(
      parts['word/styles.xml'] ?? '',
    )?.[0]
    expect(style).toContain('<w:sz w:val="21"/>')
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="TableTextDense"/>')
  })

  it('has the page and the margins of the PDF, in twentieths of a point', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(aDraft(everything))
    const mm = (millimetres: number) => String(Math.round((millimetres / 25.4) * 1440))

    expect(document).toContain(`<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"`)
    for (const [side, width] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 })) {
      expect(document).toMatch(new RegExp(`<w:pgMar[^>]*w:${side}="${mm(width)}"`, 'u'))
    }
  })

  it('says who made it and when it was drafted, and nothing of the computer', async () => {
    const { 'docProps/core.xml': core = '' } = await partsOf(aDraft(everything))

    expect(core).toContain('<dc:title>报案材料</dc:title>')
    expect(core).toContain('<dc:creator>李敏䶮</dc:creator>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/gu)).toEqual(['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'])
  })

  it('is marked as a draft on every page while a fact is missing in its text, and only then', async () => {
    const mark = '草稿 · 有待补充事项'
    const whole = await partsOf(aDraft(everything))
    const open = await partsOf(aDraft([aParagraph('住所：【住址】。')], { draftMark: mark }))

    expect(open['word/header1.xml']).toContain(mark)
    expect(Object.keys(whole).filter((name) => name.includes('header'))).toEqual([])
    // Found on a black-and-white print too.
    expect(open['word/document.xml']).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*【住址】/su)
  })

  it('keeps the signature together with the line before it', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(aDraft(everything))
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/gsu) ?? []
    const from = paragraphs.findIndex((paragraph) => paragraph.includes('以上内容属实'))

    expect(paragraphs.slice(from, -1).every((paragraph) => paragraph.includes('<w:keepNext/>'))).toBe(true)
  })
})

describe('the same draft', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('gives the same bytes in every time zone, and the second time', async () => {
    const bytes: Buffer[] = []
    for (const name of ['UTC', 'Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env.TZ = name
      bytes.push(Buffer.from(await renderDocx(aDraft(everything))))
    }

    expect(bytes.every((it) => it.equals(bytes[0] ?? Buffer.alloc(0)))).toBe(true)
  })
})

describeWith(['soffice'], 'in LibreOffice', () => {
  it.each(CASE_NAMES)(
    'every paper of the case %s has exactly the text of its blocks, in order',
    async (name) => {
      const drafts = await Promise.all(PAPER_KINDS.map((kind) => draftForTest(kind, fixtureCase(name))))
      const documents = new Map<string, Uint8Array>()
      for (const draft of drafts) documents.set(draft.kind, await renderDocx(draft))

      const texts = openInLibreOffice(documents)

      for (const draft of drafts) {
        expect(withoutBlanks(texts.get(draft.kind) ?? ''), draft.kind).toBe(
          withoutBlanks(draft.blocks.flatMap(piecesOf).join('\n')),
        )
      }
    },
  )
})

/** Everything that a block prints, from top to bottom. */
function piecesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.flatMap(({ label, text }) => [label, text])
    case 'table': {
      const head = block.header ? block.columns.map(({ title }) => title) : []
      return [...head, ...block.rows.flat().map(({ text }) => text)]
    }
    case 'signature': {
      const { addressee, signers, date, enclosures, enclosedFirst } = block
      const to = addressee === undefined ? [] : [addressee.lead, addressee.text]
      const enclosed = enclosures.map(({ text }) => text)
      const signed = [...signers, date]
      return [...to, ...(enclosedFirst === true ? [...enclosed, ...signed] : [...signed, ...enclosed])]
    }
    case 'page-break':
      return []
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/gu, '')
}
