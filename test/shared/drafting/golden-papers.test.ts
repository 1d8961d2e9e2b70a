import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { DraftDocument } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../../../src/shared/drafting/paper-layouts'
import { plainText } from '../../../src/shared/drafting/plain-text'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { draftForTest } from '../../helpers/draft-for-test'

const goldenFolder = fileURLToPath(new URL('../../golden/', import.meta.url))
const { canPrint } = await loadFonts()

/** Every paper in each of its layouts. */
const PAPERS = PAPER_KINDS.flatMap((kind) =>
  PaperLayout.options
    .filter((layout) => hasLayout(kind, layout))
    .map((layout) => ({ kind, layout, file: layout === 'narrative' ? kind : `${kind}-${layout}` })),
)

/** A changed sentence shows in the golden texts: read the difference, then renew them with UPDATE_GOLDEN=1. */
describe.each(CASE_NAMES)('the papers of the case %s', (name) => {
  it.each(PAPERS)('$file has the reviewed text', async ({ file, kind, layout }) => {
    const draft = await draftForTest(kind, fixtureCase(name), { canPrint, layout })
    const text = plainText(draft)
    const path = `${goldenFolder}${name}.${file}.txt`
    if (process.env.UPDATE_GOLDEN === '1') {
      await mkdir(goldenFolder, { recursive: true })
      await writeFile(path, text)
    }

    expect(DraftDocument.parse(draft)).toEqual(draft)
    expect(text).toBe(await readFile(path, 'utf8'))
  })

  it.each(PAPERS)(
    '$file leaves no bracket, no double stop and no word of a program',
    async ({ kind, layout }) => {
      const text = plainText(await draftForTest(kind, fixtureCase(name), { canPrint, layout }))
      expect(text).not.toMatch(/[{}[\]]|undefined|null|NaN|。。|；。|，。|：。|，，/)
    },
  )
})
