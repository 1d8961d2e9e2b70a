import { z } from 'zod'
import { IsoDate } from './calendar'
import { Claims } from './claims'
import { Evidence } from './evidence'
import { Filing } from './filing'
import { ArticleKey, Id } from './identifiers'
import { Incident } from './incident'
import { Party, Person, Representative } from './party'
import { Text } from './text'

export const CASE_FORMAT = 'leakdocket-case/1'

/** Characters are counted as JSON Schema counts them: code points, not the halves of surrogate pairs. */
export const CaseTitle = Text.regex(/\S/, 'a title')
  .refine((text) => [...text].length <= 120, 'a title of at most 120 characters')
  .meta({ minLength: 1, maxLength: 120 })

/**
 * The portable case: `case.json` beside its evidence files. The command line
 * reads it, the app imports and exports it; every document is drafted from it.
 */
export const Case = z
  .strictObject({
    format: z.literal(CASE_FORMAT, { error: `"${CASE_FORMAT}"` }),
    id: Id.optional(),
    title: CaseTitle,
    language: z.literal('zh-CN', { error: '"zh-CN"' }).default('zh-CN'),
    complainant: Person,
    representative: Representative.optional(),
    respondents: z.array(Party).default([]),
    incidents: z.array(Incident).min(1, 'at least one incident'),
    evidence: z.array(Evidence).default([]),
    /** Article keys the owner picked; absent = the suggested ones. */
    citations: z.array(ArticleKey).optional(),
    obligorKnownOn: IsoDate.optional(),
    claims: Claims.optional(),
    filings: z.array(Filing).default([]),
  })
  .superRefine(checkIds)
export type Case = z.infer<typeof Case>

/** Every id used once, and every reference to an id that is there. */
function checkIds(it: Case, context: z.RefinementCtx): void {
  const problem = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })

  const seen = new Map<string, string>()
  const declare = (id: string | undefined, path: (string | number)[]) => {
    if (id === undefined) return
    const earlier = seen.get(id.toLowerCase())
    if (earlier !== undefined) problem(path, `an id not used elsewhere (${earlier} has it too)`)
    else seen.set(id.toLowerCase(), formatPath(path))
  }
  declare(it.id, ['id'])
  declare(it.complainant.id, ['complainant', 'id'])
  declare(it.representative?.id, ['representative', 'id'])
  for (const [index, party] of it.respondents.entries()) declare(party.id, ['respondents', index, 'id'])
  for (const [index, incident] of it.incidents.entries()) declare(incident.id, ['incidents', index, 'id'])
  for (const [index, item] of it.evidence.entries()) declare(item.id, ['evidence', index, 'id'])
  for (const [index, filing] of it.filings.entries()) declare(filing.id, ['filings', index, 'id'])

  const respondents = new Set(it.respondents.map((party) => party.id))
  const evidence = new Set(it.evidence.map((item) => item.id))
  const refer = (
    ids: readonly string[] | undefined,
    known: Set<string>,
    noun: string,
    path: (string | number)[],
  ) =>
    ids?.forEach((id, index) => {
      if (!known.has(id)) problem([...path, index], `the id of ${noun} in this case ("${id}" is not there)`)
    })
  it.incidents.forEach((incident, index) => {
    refer(incident.respondents, respondents, 'a respondent', ['incidents', index, 'respondents'])
    refer(incident.evidence, evidence, 'an item of evidence', ['incidents', index, 'evidence'])
  })
  for (const [index, filing] of it.filings.entries()) {
    refer(filing.evidence, evidence, 'an item of evidence', ['filings', index, 'evidence'])
  }
  refer(it.claims?.defendants, respondents, 'a respondent', ['claims', 'defendants'])
  refer(it.claims?.accused, respondents, 'a respondent', ['claims', 'accused'])

  const files = new Map<string, string>()
  it.evidence.forEach((item, index) => {
    const earlier = files.get(item.file)
    if (earlier !== undefined)
      problem(['evidence', index, 'file'], `a file not used twice (${earlier} has it too)`)
    else files.set(item.file, `evidence[${index}].file`)
  })
}

/** `incidents[2].occurredAt`: the path syntax of errors, gaps and warnings. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}
