import { describe, expect, it } from 'vitest'
import { readGuides } from '../../../src/main/drafting/read-guides'
import { readLaw } from '../../../src/main/law/read-law'
import { IsoDate } from '../../../src/shared/domain/calendar'
import { adviseOn, copiesFor, courtSets, plainHeading } from '../../../src/shared/drafting/paper-guide'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf } from '../../helpers/draft-for-test'
import { resourcesFolder } from '../../helpers/resources-folder'

const guides = await readGuides(resourcesFolder)
const { catalogue } = await readLaw(resourcesFolder)
const on = (kind: (typeof PAPER_KINDS)[number], day: string) =>
  adviseOn(kind, guides, catalogue, IsoDate.parse(day))

describe('the advice beside a paper', () => {
  it('names each article as it is called on the day', () => {
    const { copies } = on('civil-complaint', '2026-11-23')
    expect(copies.articles).toEqual([{ id: 'civpl-123', name: '民事诉讼法第一百二十三条' }])
  })

  it('leaves out an article that is not in force yet', () => {
    const articles = (day: string) => on('security-report', day).answers.flatMap((it) => it.articles)
    expect(articles('2026-11-23').map(({ id }) => id)).toContain('psa2025-118')
    expect(articles('2025-06-01').map(({ id }) => id)).not.toContain('psa2025-118')
  })

  it.each(CASE_NAMES)('explains every section that a paper of %s shows', async (name) => {
    for (const kind of PAPER_KINDS) {
      const draft = await draftForTest(kind, fixtureCase(name))
      const { headings } = on(kind, '2026-11-23')
      for (const heading of [...headingsOf(draft, 1), ...headingsOf(draft, 2)]) {
        expect(headings, `${kind}: ${heading}`).toHaveProperty([plainHeading(heading)])
      }
    }
  })
})

describe('the sets for a court', () => {
  it('are one for the court and one for each defendant', () => {
    const it = sampleCase()
    expect(courtSets({ ...it, claims: { civil: [], rights: [], defendants: ['r2'] } })).toEqual({
      defendants: 1,
      sets: 2,
    })
    expect(courtSets({ ...it, claims: { civil: [], rights: [], defendants: ['r2', 'r3'] } })).toMatchObject({
      sets: 3,
    })
  })

  it('are told in both languages, and counted from the case', () => {
    const it = sampleCase()
    const { copies } = on('civil-complaint', '2026-11-23')
    const sued = { ...it, claims: { civil: [], rights: [], defendants: ['r2', 'r3'] } }
    expect(copiesFor(copies, sued).zh).toContain('交法院 3 份：法院 1 份，2 名被告每名 1 份')
    expect(copiesFor(copies, sued).en).toContain('For the court 3')
    const nobody = { ...it, claims: { civil: [], rights: [], defendants: [] } }
    expect(copiesFor(copies, nobody).zh).toContain('被告还没有确定')
  })

  it('are not counted while nobody can be sued', () => {
    expect(courtSets({ ...sampleCase(), claims: { civil: [], rights: [], defendants: [] } }).sets).toBe(0)
  })
})
