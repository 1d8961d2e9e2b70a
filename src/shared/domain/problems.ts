import type { z } from 'zod'
import type { Problem } from '../errors/app-error'
import { formatPath } from './case'

/** What a schema found wrong, one problem a place, each saying what is expected there. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, []))
}

function problemsOfIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...path, key]),
      expected: 'no such key in this format',
    }))
  }
  // A union that says which of its shapes is meant reports that shape's problems; others say what they take.
  const [only, ...others] = issue.code === 'invalid_union' ? issue.errors.filter((it) => it.length > 0) : []
  if (only !== undefined && others.length === 0) return only.flatMap((it) => problemsOfIssue(it, path))
  return [{ path: formatPath(path), expected: expectation(issue) }]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return `a known ${issue.discriminator}`
  }
  const text = issue.message
    .replace(/^Invalid (input|option): /, '')
    .replace(/, received undefined$/, ' (missing)')
  return text.startsWith('expected ') ? text.slice('expected '.length) : text
}
