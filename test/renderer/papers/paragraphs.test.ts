import { describe, expect, it } from 'vitest'
import { orphansOf, type Paragraph, paragraphsOf } from '../../../src/renderer/src/features/papers/paragraphs'
import type { AppliedOverride, Block, DraftDocument } from '../../../src/shared/drafting/draft-document'
import { overrideId } from '../../../src/shared/drafting/override'

const nothing = { gaps: [], sources: [] }
const blocks: Block[] = [
  { kind: 'title', text: '情况说明', ...nothing },
  { kind: 'paragraph', key: 'account/i1', style: 'body', text: '我的说法。', ...nothing },
  {
    kind: 'list',
    items: [{ key: 'claims/stop', label: '1．', text: '停止侵害。', ...nothing }],
    sources: [],
  },
]

const id = overrideId({ paper: 'timeline', layout: 'narrative' }, 'account/i1')
const rewritten: AppliedOverride = {
  id,
  key: 'account/i1',
  state: 'applied',
  generated: '程序写的。',
  text: '我的说法。',
}

function paragraphs(overrides: AppliedOverride[] = []): readonly Paragraph[] {
  return [...paragraphsOf({ kind: 'timeline', blocks, overrides }, 'narrative').values()]
}

describe('the paragraphs that can be rewritten', () => {
  it('are those with a name, from top to bottom', () => {
    expect(paragraphs().map(({ key, text }) => [key, text])).toEqual([
      ['account/i1', '我的说法。'],
      ['claims/stop', '停止侵害。'],
    ])
  })

  it('keep what the program would write there beside what stands there', () => {
    const [first, second] = paragraphs([rewritten])
    expect(first).toMatchObject({ id, text: '我的说法。', generated: '程序写的。', override: rewritten })
    expect(second).toMatchObject({ text: '停止侵害。', generated: '停止侵害。', override: undefined })
  })

  it('have the same id on every device, and another one in the other layout', () => {
    const [first] = paragraphs()
    expect(first?.id).toBe(id)
    const form = paragraphsOf({ kind: 'timeline', blocks }, 'elements').get('account/i1')
    expect(form?.id).not.toBe(id)
  })

  it('never share the id of a wording that followed its text to another place', () => {
    // Written over the account, it now stands at the claim: the account has no wording of its own.
    const [account, claim] = paragraphs([{ ...rewritten, key: 'claims/stop' }])
    expect(claim?.id).toBe(id)
    expect(account?.override).toBeUndefined()
    expect(account?.id).not.toBe(id)
  })

  it('leave out wordings that have no place any more, which are told apart', () => {
    const orphan: AppliedOverride = { ...rewritten, key: 'account/i9', state: 'orphaned', generated: '' }
    const draft: Pick<DraftDocument, 'overrides'> = { overrides: [orphan] }
    expect(paragraphs([orphan]).every(({ override }) => override === undefined)).toBe(true)
    expect(orphansOf(draft)).toEqual([orphan])
    expect(orphansOf({})).toEqual([])
  })
})
