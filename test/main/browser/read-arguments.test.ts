import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../src/main/browser/read-arguments'

describe('readArguments', () => {
  it('takes a folder and a port, and neither is needed', () => {
    expect(readArguments([])).toEqual({})
    expect(readArguments(['--data', 'x', '--port', '4780'])).toEqual({ dataFolder: resolve('x'), port: 4780 })
    expect(readArguments(['--port=0'])).toEqual({ port: 0 })
  })

  it.each([
    [['--port', 'abc']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--port']],
    [['--data']],
    [['--data', '']],
    [['--unknown']],
    [['folder']],
  ])('says in one sentence what is wrong with %j', (args) => {
    expect(readArguments(args)).toEqual({ problem: expect.stringMatching(/^[^\n]+$/) })
  })
})
