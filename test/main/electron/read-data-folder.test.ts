import { describe, expect, test } from 'vitest'
import { readDataFolder } from '../../../src/main/electron/read-data-folder'

describe('--data', () => {
  test('names the folder, between whatever else Electron is started with', () => {
    expect(readDataFolder(['.', '--enable-logging', '--data', '/cases'])).toEqual({ dataFolder: '/cases' })
    expect(readDataFolder(['.', '--data=/cases', '--port', '1'])).toEqual({ dataFolder: '/cases' })
    expect(readDataFolder(['.'])).toEqual({})
  })

  test('without a folder is refused', () => {
    const refused = { problem: expect.stringContaining('--data needs a folder.') }
    expect(readDataFolder(['.', '--data'])).toEqual(refused)
    expect(readDataFolder(['.', '--data='])).toEqual(refused)
  })
})
