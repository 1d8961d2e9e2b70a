import { describe, expect, test } from 'vitest'
import { readDataFolder } from '../../../src/main/electron/read-data-folder'

describe('--data', () => {
  test('names the folder, between whatever else Electron is started with', () => {
    expect(readDataFolder(['.', '--enable-logging', '--data', '/cases'])).toBe('/cases')
    expect(readDataFolder(['.', '--data=/cases', '--port', '1'])).toBe('/cases')
    expect(readDataFolder(['.'])).toBeUndefined()
  })

  test('without a folder is refused', () => {
    expect(() => readDataFolder(['.', '--data'])).toThrow('--data needs a folder.')
    expect(() => readDataFolder(['.', '--data='])).toThrow('--data needs a folder.')
  })
})
