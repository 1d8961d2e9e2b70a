import { beforeAll, describe, expect, it } from 'vitest'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import type { Block } from '../../../src/shared/drafting/draft-document'
import { markUnprintable } from '../../../src/shared/drafting/mark-unprintable'
import type { Templates } from '../../../src/shared/drafting/template'
import { inCase } from '../../../src/shared/drafting/written-text'
import { aCase } from '../../fixtures/a-case'
import { resourcesFolder } from '../../helpers/resources-folder'

/** A face without anything beyond the Basic Multilingual Plane. */
const canPrint = (codePoint: number) => codePoint <= 0xffff

let templates: Templates
beforeAll(async () => {
  templates = await readTemplates(resourcesFolder)
})

function mark(text: string, gaps: { start: number; end: number; field: string; question: string }[] = []) {
  const block: Block = { kind: 'paragraph', style: 'body', text, gaps, sources: [inCase('complainant.name')] }
  const [marked] = markUnprintable([block], {
    canPrint,
    wording: templates.shared,
    case: aCase({ complainant: { id: 'me', kind: 'person', name: text } }),
  })
  return marked as Extract<Block, { kind: 'paragraph' }>
}

describe('a character that no embedded face has', () => {
  it('becomes a gap that names it, at the field it comes from', () => {
    const marked = mark('李𠮷敏')

    expect(marked.text).toBe('李〔缺字U+20BB7〕敏')
    expect(marked.gaps).toEqual([
      { start: 1, end: 12, field: 'complainant.name', question: expect.stringContaining('𠮷') },
    ])
  })

  it('is named together with its neighbours: one mark for a word, not one a letter', () => {
    const marked = mark('王小雨😀𠮷😀')

    expect(marked.text).toBe('王小雨〔缺字U+1F600等3字〕')
    expect(marked.gaps).toMatchObject([{ question: expect.stringContaining('U+1F600、U+20BB7') }])
  })

  it('belongs to the field that holds it, among all that a sentence is made of', () => {
    const complainant = { id: 'me', kind: 'person', name: '张某', habitualAddress: '某市𠮷路' } as const
    const sources = [inCase('complainant.name'), inCase('complainant.habitualAddress')]
    const [marked] = markUnprintable(
      [{ kind: 'paragraph', style: 'body', text: '张某，住某市𠮷路', gaps: [], sources }],
      { canPrint, wording: templates.shared, case: aCase({ complainant }) },
    )
    expect(marked).toMatchObject({ gaps: [{ field: 'complainant.habitualAddress' }] })
  })

  it('leaves text that can be printed alone', () => {
    expect(mark('李敏䶮，abc')).toMatchObject({ text: '李敏䶮，abc', gaps: [] })
  })

  it('keeps earlier and later gaps on their words', () => {
    const marked = mark('甲😀乙丙', [
      { start: 0, end: 1, field: 'a', question: '' },
      { start: 4, end: 5, field: 'b', question: '' },
    ])
    const words = marked.gaps.map(({ start, end }) => marked.text.slice(start, end))

    expect(words).toEqual(['甲', '〔缺字U+1F600〕', '丙'])
  })
})
