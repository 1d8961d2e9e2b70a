import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLaw } from '../../../src/main/law/read-law'
import { IsoDate } from '../../../src/shared/domain/calendar'
import { Case } from '../../../src/shared/domain/case'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import type { LawAnswer } from '../../../src/shared/law/law-answer'

const resources = join(import.meta.dirname, '../../../resources')

/** The law as it is shipped, read once for all tests of a file. */
export const law = await readLaw(resources)

export const today = IsoDate.parse('2026-11-23')

export function day(text: string): IsoDate {
  return IsoDate.parse(text)
}

type Facts = Record<string, unknown>

/** A case with these incidents; parsed, so that it cannot drift from the format. */
export function aCase(incidents: readonly Facts[], rest: Facts = {}): Case {
  return Case.parse({
    format: 'leakdocket-case/1',
    title: '测试案件',
    complainant: { id: 'p0', kind: 'person', name: '李某', born: '1990-03-07' },
    ...rest,
    incidents: incidents.map((incident, index) => ({
      id: `i${index + 1}`,
      title: `事件${index + 1}`,
      occurredAt: '2026-10-03',
      ...incident,
    })),
  })
}

/** The sample case that is shipped, with its text changed where a test needs it. */
export function sampleCase(change: (json: string) => string = (json) => json): Case {
  return Case.parse(JSON.parse(change(readFileSync(join(resources, 'samples/express/case.json'), 'utf8'))))
}

export function answerFor(incidents: readonly Facts[], rest: Facts = {}, on: IsoDate = today): LawAnswer {
  return evaluateLaw(aCase(incidents, rest), law, on)
}

export function offered(answer: LawAnswer, id: string) {
  const article = answer.articles.find((it) => it.id === id)
  if (article === undefined)
    throw new Error(`${id} is not offered: ${answer.articles.map((it) => it.id).join(' ')}`)
  return article
}

export function idsOf(answer: LawAnswer, which: 'all' | 'lead' = 'all'): readonly string[] {
  return answer.articles.filter(({ lead }) => which === 'all' || lead).map(({ id }) => id)
}

export function element(answer: LawAnswer, article: string, id: string) {
  const found = offered(answer, article).elements.find((it) => it.id === id)
  if (found === undefined) throw new Error(`${article} has no element ${id}`)
  return found
}

/** All reasons for an article, as one text. */
export function reasons(answer: LawAnswer, id: string): string {
  return offered(answer, id)
    .why.map(({ text }) => text)
    .join('\n')
}
