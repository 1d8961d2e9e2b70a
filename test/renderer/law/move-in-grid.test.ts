import { describe, expect, it } from 'vitest'
import { moveInGrid } from '../../../src/renderer/src/features/law/move-in-grid'

const size = { rows: 3, columns: 4 }
const from =
  (row: number, column: number) =>
  (key: string, ctrlKey = false) =>
    moveInGrid({ key, ctrlKey }, { row, column }, size)

describe('the cursor of a grid', () => {
  it('moves by one with the arrows', () => {
    const press = from(1, 1)
    expect(press('ArrowUp')).toEqual({ row: 0, column: 1 })
    expect(press('ArrowDown')).toEqual({ row: 2, column: 1 })
    expect(press('ArrowLeft')).toEqual({ row: 1, column: 0 })
    expect(press('ArrowRight')).toEqual({ row: 1, column: 2 })
  })

  it('stays inside', () => {
    expect(from(0, 0)('ArrowUp')).toEqual({ row: 0, column: 0 })
    expect(from(0, 0)('ArrowLeft')).toEqual({ row: 0, column: 0 })
    expect(from(2, 3)('ArrowDown')).toEqual({ row: 2, column: 3 })
    expect(from(2, 3)('ArrowRight')).toEqual({ row: 2, column: 3 })
  })

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    const press = from(1, 1)
    expect(press('Home')).toEqual({ row: 1, column: 0 })
    expect(press('End')).toEqual({ row: 1, column: 3 })
    expect(press('Home', true)).toEqual({ row: 0, column: 0 })
    expect(press('End', true)).toEqual({ row: 2, column: 3 })
  })

  it('leaves every other key to the page', () => {
    for (const key of ['Tab', ' ', 'Enter', 'n']) expect(from(1, 1)(key)).toBeUndefined()
  })
})
