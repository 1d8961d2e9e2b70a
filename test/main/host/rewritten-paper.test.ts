import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../../src/main/cli/run-cli'
import { keyedTexts } from '../../../src/shared/drafting/apply-overrides'
import type { DraftDocument } from '../../../src/shared/drafting/draft-document'
import { overrideId } from '../../../src/shared/drafting/override'
import { aHostWithCase, type TestHost } from '../../helpers/host/a-host'
import { extractText } from '../../helpers/pdf/tools'
import { resourcesFolder } from '../../helpers/resources-folder'

const paper = 'police-report' as const

/** A host whose open case tells one incident, with its paragraph rewritten. */
async function aRewrittenPaper() {
  const host = await aHostWithCase()
  const { caseId } = host
  const incident = { title: '收到诈骗短信', account: '收到一条短信。', conduct: [], dataTypes: [], urls: [] }
  await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: incident })
  const { draft, blockPlaces } = await host.call('draft.render', { caseId, document: paper })
  const found = keyedTexts(draft.blocks).find(({ text }) => text === '收到一条短信。')
  const block = found?.key ?? ''
  const id = overrideId({ paper, layout: 'narrative' }, block)
  const body = { paper, block, text: '我自己的说法。', writtenOver: found?.text }
  await host.call('record.put', { caseId, noun: 'override', id, body })
  return { host, caseId, id, block, blockPlaces }
}

function render(host: TestHost, caseId: string) {
  return host.call('draft.render', { caseId, document: paper })
}

const textsOf = (draft: DraftDocument) => keyedTexts(draft.blocks).map(({ text }) => text)

describe('a rewritten paragraph', () => {
  it('stands on the pages in a place of its own', async () => {
    const { host, caseId, block, blockPlaces } = await aRewrittenPaper()
    expect(blockPlaces.filter(({ key }) => key === block)).toHaveLength(1)
    const { draft, pages, blockPlaces: after } = await render(host, caseId)
    expect(textsOf(draft)).toContain('我自己的说法。')
    expect(new Set(after.map(({ key }) => key))).toEqual(
      new Set(keyedTexts(draft.blocks).map(({ key }) => key)),
    )
    const cells = new Set(
      draft.blocks.flatMap((it) => (it.kind === 'table' ? it.rows.flat() : [])).map(({ key }) => key),
    )
    const [first] = after
    for (const place of after) {
      // Paragraphs are as wide as the page's text; cells stand inside it.
      expect(place.isCell).toBe(cells.has(place.key))
      if (!place.isCell) expect(place).toMatchObject({ xPt: first?.xPt, widthPt: first?.widthPt })
      expect(place.page).toBeLessThanOrEqual(pages)
      expect(place.heightPt).toBeGreaterThan(10)
    }
  })

  it('stays when the fact below it changes, and goes and comes back as the owner says', async () => {
    const { host, caseId, id } = await aRewrittenPaper()
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { account: '收到两条短信。' } })
    expect((await render(host, caseId)).draft.overrides).toMatchObject([
      { state: 'fact-changed', generated: '收到两条短信。', text: '我自己的说法。' },
    ])
    await host.call('record.trash', { caseId, noun: 'override', id })
    expect(textsOf((await render(host, caseId)).draft)).toContain('收到两条短信。')
    await host.call('record.restore', { caseId, noun: 'override', id })
    expect(textsOf((await render(host, caseId)).draft)).toContain('我自己的说法。')
  })

  it('is never empty', async () => {
    const { host, caseId, id } = await aRewrittenPaper()
    const emptied = host.call('record.put', { caseId, noun: 'override', id, body: { text: ' ' } })
    await expect(emptied).rejects.toMatchObject({ code: 'record-invalid' })
  })

  it('is in the papers that the command line makes of the case folder', async () => {
    const { host } = await aRewrittenPaper()
    await host.close()
    const [name = ''] = (await readdir(host.dataFolder)).filter((it) => it.endsWith('.docket'))
    const tell: string[] = []
    const code = await runCli(
      ['draft', join(host.dataFolder, name), '--document', paper, '--out', join(host.dataFolder, 'a.pdf')],
      {
        resourcesFolder,
        version: '0.0.0',
        scryptFactor: 12,
        now: () => new Date('2026-11-23T10:00:00+08:00'),
        print: (line) => tell.push(line),
        tell: (line) => tell.push(line),
      },
    )
    expect({ code, tell }).toMatchObject({ code: 0 })
    expect(extractText(await readFile(join(host.dataFolder, 'a.pdf')))).toContain('我自己的说法')
  })
})
