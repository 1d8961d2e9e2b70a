import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLaw } from '../../../src/main/law/read-law'
import { addDays, IsoDate } from '../../../src/shared/domain/calendar'
import { isInForce } from '../../../src/shared/law/article-in-force'

const resources = join(import.meta.dirname, '../../../resources')

describe('the law as it is shipped', async () => {
  const { catalogue, matching, seedQuestions } = await readLaw(resources)
  const articles = [...catalogue.articles.values()]
  const versions = articles.flatMap((article) => article.versions)

  it('holds 311 wordings of 303 articles', () => {
    expect(versions).toHaveLength(311)
    expect(articles).toHaveLength(303)
  })

  it('gives at most one wording of each article on every day from 2015-11-01 to 2030-12-31', () => {
    const days: IsoDate[] = []
    for (let day = IsoDate.parse('2015-11-01'); day <= '2030-12-31'; day = addDays(day, 1)) days.push(day)
    const doubled = articles
      .filter((article) => article.versions.length > 1)
      .flatMap((article) =>
        days.filter((day) => article.versions.filter((version) => isInForce(version, day)).length > 1),
      )

    expect(doubled).toEqual([])
  })

  it('names a source for every wording and says how well it was checked', () => {
    expect(versions.filter(({ sources }) => sources.length === 0)).toEqual([])
    expect(
      versions.filter(({ verification }) => verification === 'excerpt_or_partial').map(({ id }) => id),
    ).toEqual(expect.arrayContaining(['netct25-1', 'cause-2025', 'cybviol-def']))
  })

  it('keeps the title clean of the edition, and the number clean of remarks on it', () => {
    expect(versions.filter(({ law }) => /（[^）]*(修正|修订|取代)[^）]*）$/.test(law))).toEqual([])
    expect(versions.filter(({ number }) => number.includes('旧') || number.includes('节录'))).toEqual([])
  })

  it('explains every article in Chinese and in English', () => {
    expect(versions.filter(({ plainZh, plainEn }) => plainZh === '' || plainEn === '')).toEqual([])
    const elements = versions.flatMap((version) => version.elements)
    expect(elements.filter(({ zh, en, evidenceHintZh }) => !zh || !en || !evidenceHintZh)).toEqual([])
  })

  it('gives every lead article elements to prove', () => {
    const leads = new Set(matching.rules.flatMap(({ lead }) => lead))
    const bare = [...leads].filter(
      (key) => catalogue.articles.get(key)?.versions.at(-1)?.elements.length === 0,
    )

    expect(bare).toEqual([])
  })

  it('never promises a result and calls nobody guilty in what it says of its own', async () => {
    const folder = join(resources, 'law/tables')
    const tables = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    )

    expect(
      tables.filter((text) => /必须受理|一定(会|能)|肯定|必然|构成了犯罪|已经犯罪|有罪/.test(text)),
    ).toEqual([])
  })

  it('has the nine questions, said in English sentence by sentence', () => {
    expect(seedQuestions.questions).toHaveLength(9)
    for (const { say, en } of seedQuestions.questions) {
      expect(en.say).toHaveLength(say.length)
      expect([en.question, en.situation, ...en.say, en.corrected].filter((it) => it.trim() === '')).toEqual(
        [],
      )
      // Numbers are the same in both languages, or the sentence is not the same.
      const numbers = (it: readonly string[]) => it.join(' ').match(/\d+(?:\.\d+)?/g) ?? []
      for (const number of numbers(say)) expect(en.say.join(' ').replaceAll(',', '')).toContain(number)
    }
  })
})

describe('readLaw', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'law-'))
    await cp(join(resources, 'law'), join(folder, 'law'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function change(file: string, edit: (text: string) => string): Promise<void> {
    const path = join(folder, 'law', file)
    await writeFile(path, edit(await readFile(path, 'utf8')))
  }

  it('refuses versions of an article that overlap', async () => {
    await change('cn/public-security-administration.json', (text) => text.replace('2025-12-31', '2026-01-01'))

    await expect(readLaw(folder)).rejects.toThrow(/psa2012-\d+: overlaps psa2025-\d+/)
  })

  it('refuses a reference to an article that is not there, and says where it stands', async () => {
    await change('tables/deadlines.json', (text) => text.replace('"cc-195"', '"cc-9999"'))

    await expect(readLaw(folder)).rejects.toThrow('deadlines: civil-3-years: no article "cc-9999"')
  })

  it('refuses a rule for an element that no article has', async () => {
    await change('tables/elements.json', (text) => text.replace('"gravity"', '"gravitas"'))

    await expect(readLaw(folder)).rejects.toThrow('crim-253-1 has no element "gravitas"')
  })

  it('refuses an unknown key and names the file', async () => {
    await change('tables/fees.json', (text) => text.replace('"baseMinFen"', '"baseMin"'))

    await expect(readLaw(folder)).rejects.toThrow(/fees\.json/)
  })
})
