import { expect, test } from 'vitest'
import { otherFolder } from '../../../src/main/electron/other-folder'

test('a second start with another folder is told apart from one with the same or none', () => {
  expect(otherFolder({ dataFolder: '/other' }, '/cases')).toBe('/other')
  expect(otherFolder({ dataFolder: '/cases' }, '/cases')).toBeUndefined()
  expect(otherFolder(undefined, '/cases')).toBeUndefined()
  expect(otherFolder({ dataFolder: 7 }, '/cases')).toBeUndefined()
})
