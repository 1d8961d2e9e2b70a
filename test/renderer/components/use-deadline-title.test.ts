import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { DEADLINE_RULES } from '../../../src/renderer/src/components/use-deadline-title'

const Table = z.object({ rules: z.array(z.object({ id: z.string() })) })

it('knows every rule of the deadline table by its id', () => {
  const table: unknown = JSON.parse(readFileSync('resources/law/tables/deadlines.json', 'utf8'))
  expect(Table.parse(table).rules.map(({ id }) => id)).toEqual(DEADLINE_RULES)
})
