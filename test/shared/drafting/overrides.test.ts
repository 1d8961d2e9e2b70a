import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { keyedTexts } from '../../../src/shared/drafting/apply-overrides'
import type { DraftDocument } from '../../../src/shared/drafting/draft-document'
import type { PaperRequest } from '../../../src/shared/drafting/draft-paper'
import { Override, overrideId } from '../../../src/shared/drafting/override'
import { PAPER_KINDS, type PaperKind } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleJson } from '../../fixtures/sample-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

const sample = Case.parse(sampleJson())

function keysOf(draft: DraftDocument): readonly string[] {
  return keyedTexts(draft.blocks).map(({ key }) => key)
}

/** The first paragraph with some words, rewritten. */
function rewrite(draft: DraftDocument, words: string, text: string): Override {
  const found = keyedTexts(draft.blocks).find((it) => it.text.includes(words))
  if (found === undefined) throw new Error(`No paragraph with ${words}`)
  const id = overrideId({ paper: draft.kind, layout: 'narrative' }, found.key)
  return Override.parse({ id, paper: draft.kind, block: found.key, text, writtenOver: found.text })
}

/** The sample with its first incident told in other words. */
function retold(account: string): Case {
  const [first, ...others] = sample.incidents
  if (first === undefined) throw new Error('The sample has no incident')
  return { ...sample, incidents: [{ ...first, account }, ...others] }
}

const ownAccount = sample.incidents[0]?.account ?? ''

describe('the name of a paragraph', () => {
  it.each(PAPER_KINDS)('stands for one paragraph of a paper: %s', async (kind) => {
    for (const name of CASE_NAMES) {
      const keys = keysOf(await draftForTest(kind, fixtureCase(name)))
      expect(new Set(keys).size, name).toBe(keys.length)
    }
  })

  it.each(PAPER_KINDS)(
    'is given to every paragraph and list item that has no other home: %s',
    async (kind) => {
      const { blocks } = await draftForTest(kind, sample)
      const unnamed = blocks.filter(
        (block) =>
          (block.kind === 'paragraph' && block.key === undefined) ||
          (block.kind === 'list' && block.items.some(({ key }) => key === undefined)),
      )
      expect(unnamed).toEqual([])
    },
  )

  it.each(PAPER_KINDS)('is the same when incidents are added, reordered or put aside: %s', async (kind) => {
    const textsOf = async (it: Case) =>
      new Map(keyedTexts((await draftForTest(kind, it)).blocks).map(({ key, text }) => [text, key]))
    const before = await textsOf(sample)
    const [first, ...others] = sample.incidents
    if (first === undefined) throw new Error('The sample has no incident')
    const earlier = {
      ...first,
      id: 'i-earlier',
      title: '更早的一件事',
      occurredAt: '2026-01-02',
      evidence: [],
    }
    const changed: readonly Case[] = [
      Case.parse({ ...sample, incidents: [earlier, ...sample.incidents] }),
      { ...sample, incidents: sample.incidents.toReversed() },
      { ...sample, incidents: others },
    ]
    for (const it of changed) {
      const after = await textsOf(it)
      for (const [text, key] of after) {
        if (before.has(text)) expect(key, text).toBe(before.get(text))
      }
    }
  })
})

describe('a paragraph in the owner’s own words', () => {
  const draftWith = (kind: PaperKind, it: Case, ...overrides: Override[]) =>
    draftForTest(kind, it, { overrides })

  it('takes the place of the generated one and says where it comes from', async () => {
    const override = rewrite(await draftForTest('police-report', sample), ownAccount, '我自己的说法。')
    const draft = await draftWith('police-report', sample, override)
    const block = draft.blocks.find((it) => it.kind === 'paragraph' && it.key === override.block)
    expect(block).toMatchObject({ text: '我自己的说法。' })
    expect(block?.sources).toContainEqual({ kind: 'case', path: 'incidents[0].account' })
    expect(block?.sources).toContainEqual({ kind: 'owner', id: override.id })
    expect(draft.overrides).toMatchObject([{ key: override.block, state: 'applied', generated: ownAccount }])
    expect(draft.warnings.filter(({ check }) => check.startsWith('override'))).toEqual([])
  })

  it('belongs to its paper: others stay as they are', async () => {
    const override = rewrite(await draftForTest('police-report', sample), ownAccount, '我自己的说法。')
    expect(await draftWith('civil-complaint', sample, override)).toEqual(
      await draftForTest('civil-complaint', sample),
    )
  })

  it('belongs to one layout of its paper', async () => {
    const override = rewrite(await draftForTest('civil-complaint', sample), ownAccount, '我自己的说法。')
    const form = { layout: 'elements' } as const
    expect(await draftForTest('civil-complaint', sample, { ...form, overrides: [override] })).toEqual(
      await draftForTest('civil-complaint', sample, form),
    )
  })

  it('stays when another fact changes, and is flagged when its own does', async () => {
    const override = rewrite(await draftForTest('police-report', sample), ownAccount, '我自己的说法。')
    const moved = { ...sample, complainant: { ...sample.complainant, name: '李另' } }
    expect((await draftWith('police-report', moved, override)).overrides).toMatchObject([
      { state: 'applied' },
    ])

    const draft = await draftWith('police-report', retold('后来想起来的经过。'), override)
    expect(textOf(draft)).toContain('我自己的说法。')
    expect(draft.overrides).toMatchObject([{ state: 'fact-changed', generated: '后来想起来的经过。' }])
    expect(draft.warnings).toContainEqual(
      expect.objectContaining({ check: 'override-fact-changed', place: `overrides.${override.id}` }),
    )
  })

  it('is kept beside a paper that no longer tells of it', async () => {
    const override = rewrite(await draftForTest('police-report', sample), ownAccount, '我自己的说法。')
    const without = { ...sample, incidents: sample.incidents.slice(1) }
    const draft = await draftWith('police-report', without, override)
    expect(textOf(draft)).not.toContain('我自己的说法。')
    expect(draft.overrides).toMatchObject([{ state: 'orphaned', text: '我自己的说法。' }])
    expect(draft.warnings).toContainEqual(expect.objectContaining({ check: 'override-orphaned' }))
  })

  it('follows its claim when another is put before it', async () => {
    const claims = (...texts: string[]) =>
      Case.parse({ ...sample, claims: { civil: texts.map((text) => ({ kind: 'other', text })) } })
    const before = claims('第一项', '第二项')
    const override = rewrite(await draftForTest('civil-complaint', before), '第二项', '改写的第二项。')
    const draft = await draftWith(
      'civil-complaint',
      claims('新的一项', '第一项', '第二项', '最后一项'),
      override,
    )
    const items = draft.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(items.slice(0, 4).map(({ text }) => text)).toEqual([
      '判令各被告新的一项；',
      '判令各被告第一项；',
      '改写的第二项。',
      '判令各被告最后一项。',
    ])
    expect(draft.overrides).toMatchObject([{ state: 'applied' }])
  })

  it.each<[PaperKind, PaperRequest['layout'], string, string]>([
    ['timeline', 'narrative', '群内出售快递面单数据：', '对方在群里卖面单。'],
    ['timeline', 'narrative', '儿童座椅，订单尾号8842', '座椅，尾号8842'],
    ['civil-complaint', 'elements', '判令被告1书面赔礼道歉', '1．停止侵害。\n2．书面道歉。'],
    ['evidence-list', 'narrative', '商城未说明接收方', '商城没有回答给了谁'],
    ['takedown-notice', 'narrative', '群内出售快递面单数据', '群里的出售消息'],
  ])('may be one cell of a table: %s %s, %s', async (kind, layout = 'narrative', words, text) => {
    const cellsOf = ({ blocks }: DraftDocument) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const plain = await draftForTest(kind, sample, { layout })
    const cell = cellsOf(plain)
      .flat()
      .find((it) => it.key !== undefined && it.text.includes(words))
    const id = overrideId({ paper: kind, layout }, cell?.key ?? '')
    const own = Override.parse({ id, paper: kind, layout, block: cell?.key, text, writtenOver: cell?.text })
    const draft = await draftForTest(kind, sample, { layout, overrides: [own] })
    expect(draft.overrides).toMatchObject([{ state: 'applied', generated: cell?.text }])
    const changed = cellsOf(draft)
      .flat()
      .filter((it, index) => it.text !== cellsOf(plain).flat()[index]?.text)
    expect(changed).toMatchObject([{ text, key: cell?.key }])
  })

  it('leaves numbers, times and exhibits of a table to the facts', async () => {
    const { blocks } = await draftForTest('timeline', sample)
    const events = blocks.find((block) => block.kind === 'table' && block.columns.length === 7)
    if (events?.kind !== 'table') throw new Error('No table of events')
    for (const row of events.rows) {
      expect(row.map(({ key }) => key === undefined)).toEqual([true, true, false, true, true, false, true])
    }
  })

  it('is in Unicode NFC, and its characters are checked for printing', async () => {
    const plain = await draftForTest('police-report', sample)
    const override = rewrite(plain, ownAccount, 'cafe\u0301 𠮷')
    expect(override.text).toBe('café 𠮷')
    const draft = await draftForTest('police-report', sample, {
      overrides: [override],
      canPrint: (codePoint) => codePoint !== 0x20bb7,
    })
    expect(textOf(draft)).toContain('café 〔缺字U+20BB7〕')
    expect(draft.gaps).toContainEqual(expect.objectContaining({ field: `overrides.${override.id}` }))
    // The text that was written over is the owner's, and not touched.
    expect(draft.overrides).toMatchObject([{ state: 'applied', text: 'café 𠮷' }])
  })

  it.each([
    ['insult', '这个骗子把我的信息卖了。'],
    ['states-guilt', '他已经构成犯罪，应当判刑。'],
  ])('is read for what a desk would object to: %s', async (check, text) => {
    const override = rewrite(await draftForTest('police-report', sample), ownAccount, text)
    const { warnings } = await draftWith('police-report', sample, override)
    expect(warnings).toContainEqual(expect.objectContaining({ check, place: `overrides.${override.id}` }))
  })

  it('hides in a masked paper what is hidden elsewhere, and is not flagged for that', async () => {
    const { idNumber = '', phone = '' } = sample.complainant
    const plain = await draftForTest('police-report', sample)
    const override = rewrite(plain, idNumber, `本人，证件号${idNumber}，电话${phone}。`)
    for (const mask of ['masked', 'recipient'] as const) {
      for (const kind of PAPER_KINDS) {
        const own = { ...override, paper: kind }
        const before = await draftForTest(kind, sample, { mask })
        const draft = await draftForTest(kind, sample, { mask, overrides: [own] })
        const hidesId = draft.masked === true && !textOf(before).includes(idNumber)
        if (hidesId) expect(JSON.stringify(draft), `${kind} ${mask}`).not.toContain(idNumber)
      }
    }
    const masked = await draftForTest('police-report', sample, { mask: 'masked', overrides: [override] })
    expect(masked.overrides).toMatchObject([{ state: 'applied' }])
  })

  it.each(PAPER_KINDS)('brings nothing back that a version of the paper hides: %s', async (kind) => {
    const secrets = await secretsOf()
    const plain = await draftForTest(kind, secrets.case)
    const [first] = keyedTexts(plain.blocks)
    if (first === undefined) throw new Error(`${kind} has no paragraph`)
    const told = secrets.values.join('、')
    const own = Override.parse({
      id: overrideId({ paper: kind, layout: 'narrative' }, first.key),
      paper: kind,
      block: first.key,
      text: `${told}；${told.replace(/\d{4}/gu, '$& ')}`,
      writtenOver: first.text,
    })
    for (const mask of ['masked', 'recipient'] as const) {
      const without = textOf(await draftForTest(kind, secrets.case, { mask }))
      const hidden = secrets.values.filter((it) => textOf(plain).includes(it) && !without.includes(it))
      const draft = await draftForTest(kind, secrets.case, { mask, overrides: [own] })
      const whole = JSON.stringify(draft).replace(/\s/gu, '')
      expect(
        hidden.filter((it) => whole.includes(it)),
        mask,
      ).toEqual([])
      expect(draft.overrides, mask).toMatchObject([{ id: own.id, state: 'applied' }])
    }
  })
})

/** The sample with every kind of fact that a version of a paper may hide, each told in the first account too. */
async function secretsOf(): Promise<{ case: Case; values: readonly string[] }> {
  const { idNumber = '', phone = '', email = '', registeredAddress = '' } = sample.complainant
  const values = [idNumber, phone, email, registeredAddress, '王见证', '13655550000', '某省某市某路88号']
  return {
    values,
    case: Case.parse({
      ...sample,
      evidence: sample.evidence.map((item) => ({ ...item, witness: '王见证' })),
      respondents: sample.respondents.map((party) => ({
        ...party,
        clues: [...party.clues, { kind: 'phone', value: '13655550000' }],
      })),
      incidents: sample.incidents.map((incident) => ({
        ...incident,
        account: values.join('，'),
        leakedFields: [{ field: 'address', gave: '某省某市某路88号', match: 'unknown' }],
      })),
    }),
  }
}
