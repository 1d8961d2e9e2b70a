import { expect, it } from 'vitest'
import { ArticleKey } from '../../../src/shared/domain/identifiers'

it.each(['psa2025-50', 'psa2025-50@2026-01-01', 'crim-253-1@2024-02-29'])('%s is an article key', (key) => {
  expect(ArticleKey.safeParse(key).success).toBe(true)
})

it.each([
  'psa2025-50@2026-13-45',
  'psa2025-50@2025-02-29',
  'psa2025-50@',
  'psa2025-50@2026-01-01@2026-01-01',
])('%s is not: the day after @ must exist', (key) => {
  expect(ArticleKey.safeParse(key).success).toBe(false)
})
