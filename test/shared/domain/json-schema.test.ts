import { expect, it } from 'vitest'
import { z } from 'zod'
import { Case } from '../../../src/shared/domain/case'
import { RelativePath } from '../../../src/shared/domain/evidence'
import { NonEmptyText, Text } from '../../../src/shared/domain/text'

const schema = z.toJSONSchema(Case, { io: 'input' })

it('the JSON Schema of a case says what the reader takes', () => {
  expect(schema.properties?.title).toMatchObject({ minLength: 1, maxLength: 120 })
  expect(schema).toHaveProperty('properties.evidence.items.properties.proves.maxLength', 60)
  expect(schema).toHaveProperty('properties.evidence.items.properties.file.minLength', 1)
})

it.each([
  ['evidence/截图 1.png', true],
  ['a.png', true],
  ['..a/b..', true],
  ['.hidden', true],
  ['...', true],
  ['', false],
  ['/a', false],
  ['a/', false],
  ['a//b', false],
  ['.', false],
  ['a/..', false],
  ['../a', false],
  ['a/./b', false],
  ['C:a', false],
  ['a\\b', false],
  ['a\0b', false],
])('a file at %j beside case.json: %s', (path, isTaken) => {
  expect(RelativePath.safeParse(path).success).toBe(isTaken)
  const { pattern = '', minLength = 0 } = z.toJSONSchema(RelativePath)
  expect(new RegExp(pattern, 'u').test(path) && path.length >= minLength).toBe(isTaken)
})

it('counts characters, not the halves of surrogate pairs', () => {
  expect(Case.shape.title.safeParse('𠮷'.repeat(120)).success).toBe(true)
  expect(Case.shape.title.safeParse('𠮷'.repeat(121)).success).toBe(false)
})

it('text has no control characters, and text that must say something is not blank', () => {
  const problem = (schema: z.ZodType, text: string) => schema.safeParse(text).error?.issues[0]?.message
  expect(problem(Text, 'a\u0000')).toBe('text without control characters')
  expect(problem(Text, 'a\n\tb\r\n')).toBeUndefined()
  expect(problem(NonEmptyText, '　 \n')).toBe('text that is not empty')
  expect(problem(Case.shape.title, ' ')).toBe('a title')
})
