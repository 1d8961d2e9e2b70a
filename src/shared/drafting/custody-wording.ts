import { z } from 'zod'
import { CustodyRow } from '../journal/custody-rows'

const texts = <Name extends string>(...names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.string()])) as { [_ in Name]: z.ZodString })

/** The facts of an item that its page tells where they are known, in this order. */
export const toldFacts = [
  'source',
  'obtainedBy',
  'witness',
  'method',
  'device',
  'account',
  'originalHeldAt',
  'edits',
] as const

/** What a printed custody page says around the entries: `resources/custody/page.json`. */
export const CustodyWording = z.strictObject({
  title: z.string(),
  purpose: texts('case', 'item'),
  labels: texts(
    'case',
    'day',
    'evidence',
    'records',
    'evidenceCount',
    'recordCount',
    'computers',
    'computer',
    'printing',
    'stateCode',
  ),
  sections: texts('evidence', 'item', 'record', 'handOvers').extend({ check: texts('case', 'item') }),
  evidence: texts('unnumbered', 'file', 'aside', 'erased').extend({
    columns: texts('number', 'name', 'stored', 'sha256'),
  }),
  item: texts(
    'number',
    'title',
    'originalName',
    'byteLength',
    'bytes',
    'mediaType',
    'storedAt',
    'sha256',
    'obtainedAt',
    ...toldFacts,
  ),
  record: texts('where', 'whereRun', 'none').extend({
    columns: texts('number', 'at', 'what', 'where', 'prev'),
  }),
  acts: texts(
    ...CustodyRow.shape.act.options,
    'unchanged',
    'unchangedRun',
    'changed',
    'missing',
    'exportedMasked',
    'exportedCopy',
  ),
  hash: texts('original', 'file'),
  handOvers: z.string(),
  noHandOvers: z.string(),
  check: z.array(z.string()),
  signers: z.array(z.string()),
  date: z.string(),
  unprintable: z.string(),
  file: texts('case', 'item'),
})
export type CustodyWording = z.infer<typeof CustodyWording>
