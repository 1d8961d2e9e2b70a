import { expect, it } from 'vitest'
import { gapsInPageOrder } from '../../../src/renderer/src/features/papers/page-order'

it('lists gaps as a reader meets them, and those without a place last', () => {
  const place = (field: string, page: number, yPt: number) => ({
    field,
    page,
    xPt: 90,
    yPt,
    widthPt: 60,
    heightPt: 14,
  })
  const gap = (field: string) => ({ field, question: `${field}？` })

  const ordered = gapsInPageOrder(
    [gap('a'), gap('nowhere'), gap('b'), gap('c')],
    [place('a', 2, 100), place('b', 1, 300), place('c', 1, 200), place('b', 3, 50)],
  )

  expect(ordered.map(({ field }) => field)).toEqual(['c', 'b', 'a', 'nowhere'])
  expect(ordered[1]?.places.map(({ page }) => page)).toEqual([1, 3])
})
