import { expect, it } from 'vitest'
import { sampleCase } from '../fixtures/sample-case'
import { draftForTest } from '../helpers/draft-for-test'

it('the form and the complaint in sentences cite the same exhibits for what leaked', async () => {
  const tablesOf = async (layout: 'narrative' | 'elements') => {
    const { blocks } = await draftForTest('civil-complaint', sampleCase(), { layout })
    return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  }
  const inSentences = (await tablesOf('narrative')).find(({ columns }) =>
    columns.some(({ name }) => name === 'gave'),
  )
  const cited = inSentences?.rows.map((row) => row.at(-1)?.text) ?? []
  expect(cited).toEqual(['1-1、2-1、2-2', '1-1、2-1、2-2', '1-1、2-1、2-2'])

  const rows = (await tablesOf('elements')).flatMap(({ rows }) => rows)
  const box = rows.find(([label]) => label?.text === '7．泄露字段与被告掌握字段的比对')?.[1]?.text ?? ''
  expect([...box.matchAll(/〔证据([^〕]+)〕/g)].map(([, numbers]) => numbers)).toEqual(cited)
})
