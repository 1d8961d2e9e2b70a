import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { plainText } from '../../../src/shared/drafting/plain-text'
import { FEWEST_CHARACTERS, shortText } from '../../../src/shared/drafting/short-text'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest } from '../../helpers/draft-for-test'
import { aDraft, aHeading, aParagraph, aSignature, aTable } from '../../helpers/pdf/a-draft'
import { resourcesFolder } from '../../helpers/resources-folder'

const { shared } = await readTemplates(resourcesFolder)
const lengthOf = (text: string) => [...text].length

describe('plain text for a web form', () => {
  it.each(CASE_NAMES)('is never longer than the form takes: %s', async (name) => {
    for (const kind of PAPER_KINDS) {
      const draft = await draftForTest(kind, fixtureCase(name))
      for (const most of [FEWEST_CHARACTERS, 500, 1000, 2000]) {
        expect(lengthOf(shortText(draft, most, shared).text), `${kind} ${most}`).toBeLessThanOrEqual(most)
      }
    }
  })

  it('is never longer, whatever is written and asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: FEWEST_CHARACTERS, max: 900 }),
        (texts, most) => {
          const draft = aDraft(
            texts.map((text) => ({ kind: 'paragraph', style: 'body', text, gaps: [], sources: [] })),
          )
          expect(lengthOf(shortText(draft, most, shared).text)).toBeLessThanOrEqual(most)
        },
      ),
    )
  })

  it('says all where all of it fits, and nothing of leaving out', async () => {
    const draft = await draftForTest('police-report', sampleCase())
    const { text, warnings } = shortText(draft, 100_000, shared)

    expect(text).toBe(
      plainText(draft)
        .replace(/\n{2,}/g, '\n')
        .trim(),
    )
    expect(warnings).toEqual([])
  })

  it('leaves out in the order of the data', async () => {
    const draft = await draftForTest('police-report', sampleCase())
    const { text: usual } = shortText(draft, 1500, shared)
    const { text: other, warnings } = shortText(draft, 1500, { ...shared, leftOut: ['tables', 'quotes'] })
    expect(usual).not.toBe(other)
    expect(warnings[0]?.text).toMatch(/没有写入：表格/)
  })

  it('names what it left out', async () => {
    const draft = await draftForTest('police-report', sampleCase())
    const [warning] = shortText(draft, 500, shared).warnings

    expect(warning?.check).toBe('text-shortened')
    expect(warning?.text).toContain('500字')
    expect(warning?.text).toContain('法条原文')
  })

  it('leaves out what the form has elsewhere before it cuts what happened', () => {
    const account = '他在群里出售我的信息。'
    const draft = aDraft([
      aHeading('事件经过'),
      aParagraph(account),
      aHeading('证据目录'),
      aTable(['编号', '名称'], [['1-1', '很长的名称'.repeat(30)]]),
      aSignature(),
    ])
    const { text } = shortText(draft, FEWEST_CHARACTERS, shared)

    expect(text).toBe(`事件经过\n${account}`)
  })

  it('ends a long account at the end of a sentence', () => {
    const draft = aDraft([aParagraph('第一句说了一件事。'.repeat(40))])
    const { text } = shortText(draft, 120, shared)

    expect(text).toMatch(/^(?:第一句说了一件事。)+……（详见附件）$/u)
  })

  it('never cuts a number in the middle', () => {
    const draft = aDraft([aParagraph(`号码是${'1234567890'.repeat(4)}的人打来电话，`.repeat(10))])
    const { text } = shortText(draft, 120, shared)

    for (const [number] of text.matchAll(/\d+/gu)) expect(number).toHaveLength(40)
  })
})
