import type { z } from 'zod'
import { parsePath, valueAt } from '../../../../shared/domain/case-path'
import { CivilClaim, Claims } from '../../../../shared/domain/claims'
import { Filing } from '../../../../shared/domain/filing'
import { Incident } from '../../../../shared/domain/incident'
import { Organisation, Person } from '../../../../shared/domain/party'
import { Override } from '../../../../shared/drafting/override'
import type { Noun } from '../../../../shared/journal/entry'
import { CaseRecord, EvidenceRecord, MarkingRecord } from '../../../../shared/journal/records'

/** What kind of control can fill a field beside the paper; `none`: only its own view can. */
export type FillIn = 'text' | 'day' | 'moment' | 'amount' | 'none'

type Fields = Readonly<Record<string, z.ZodType>>

const { civil: _, addressees, ...claimFields } = Claims.shape
const addresseeFields: Fields = addressees.unwrap().shape
const civilFields: Fields = CivilClaim.shape
const shapes: Readonly<Record<Noun, Fields>> = {
  case: CaseRecord.shape,
  party: { ...Organisation.shape, ...Person.shape },
  incident: Incident.shape,
  evidence: EvidenceRecord.shape,
  filing: Filing.shape,
  claims: claimFields,
  marking: MarkingRecord.shape,
  override: Override.shape,
}

/**
 * How a field may be filled in beside the paper. Told from the schema itself:
 * a field that takes any text is a text, one that takes a day but no text is a
 * day. Choices, lists and what is nested deeper belong to their own view.
 */
export function fillInFor(noun: Noun, field: string): FillIn {
  const schema = schemaAt(noun, field)
  if (schema === undefined) return 'none'
  const takes = (value: unknown) => schema.safeParse(value).success
  if (takes('甲')) return 'text'
  if (takes('2026-01-01T00:00:00+08:00')) return 'moment'
  if (takes('2026-01-01')) return 'day'
  return takes(0.5) ? 'amount' : 'none'
}

/** What stands in the field already: a text with a character that can't be printed is mended, not typed anew. */
export function knownAnswer(record: object | null | undefined, field: string): unknown {
  return valueAt(record ?? undefined, field)
}

/** The changed top-level field of a record, for `record.put`, with a value set somewhere inside it. */
export function bodyWith(
  record: Readonly<Record<string, unknown>>,
  field: string,
  value: unknown,
): Record<string, unknown> {
  const [top = '', ...rest] = parsePath(field)
  return { [top]: setAt(record[top], rest, value) }
}

function schemaAt(noun: Noun, field: string): z.ZodType | undefined {
  const [top, second, third] = parsePath(field)
  if (noun === 'claims' && top === 'addressees') {
    return addresseeFields[String(second)]
  }
  if (noun === 'claims' && top === 'civil' && typeof second === 'number') {
    return civilFields[String(third)]
  }
  return second === undefined ? shapes[noun][String(top)] : undefined
}

function setAt(old: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list = Array.isArray(old) ? [...old] : []
    list[part] = setAt(list[part], rest, value)
    return list
  }
  const fields = typeof old === 'object' && old !== null ? (old as Record<string, unknown>) : {}
  return { ...fields, [part]: setAt(fields[part], rest, value) }
}
