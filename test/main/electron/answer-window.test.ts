import type { IpcMain, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { answerWindow, isFromThePage } from '../../../src/main/electron/answer-window'
import type { HostEvent } from '../../../src/shared/contract/host-event'

const PAGE = 'leakdocket://app/'
const page = { parent: null, url: PAGE }

describe('who may ask the host', () => {
  test('the page itself, at whatever place in the app', () => {
    expect(isFromThePage(page)).toBe(true)
    expect(isFromThePage({ parent: null, url: `${PAGE}#/cases/c1/papers` })).toBe(true)
  })

  test('no frame inside it, no other page, and no frame that is gone', () => {
    expect(isFromThePage({ parent: page as never, url: PAGE })).toBe(false)
    expect(isFromThePage({ parent: null, url: 'https://example.com/' })).toBe(false)
    expect(isFromThePage({ parent: null, url: `${PAGE}bytes/cases/c1/evidence/e1` })).toBe(false)
    expect(isFromThePage({ parent: null, url: 'about:blank' })).toBe(false)
    expect(isFromThePage(null)).toBe(false)
  })
})

function answered() {
  const contents = { send: vi.fn(), isDestroyed: vi.fn(() => false) }
  const handle = vi.fn<IpcMain['handle']>()
  const dispatch = vi.fn(async () => ({ ok: true as const, value: 1 }))
  let emit = (_: HostEvent) => {}
  answerWindow({
    ipc: { handle },
    contents: contents as unknown as WebContents,
    host: {
      dispatch,
      listen(listener) {
        emit = listener
        return () => {}
      },
    },
  })
  const [channel, handler] = handle.mock.calls[0] ?? []
  const ask = async (event: object) => handler?.(event as never, { operation: 'case.list', input: {} })
  return { contents, handle, channel, ask, dispatch, emit }
}

describe('the main process', () => {
  test('has one handler, and passes on only what the page asks', async () => {
    const { handle, channel, ask, contents, dispatch } = answered()
    expect(handle).toHaveBeenCalledOnce()
    expect(channel).toBe('host:send')
    expect(await ask({ sender: contents, senderFrame: page })).toEqual({ ok: true, value: 1 })
    expect(dispatch).toHaveBeenCalledExactlyOnceWith({ operation: 'case.list', input: {} })

    await expect(ask({ sender: {}, senderFrame: page })).rejects.toThrow('Refused')
    await expect(ask({ sender: contents, senderFrame: null })).rejects.toThrow('Refused')
    await expect(ask({ sender: contents, senderFrame: { parent: page, url: PAGE } })).rejects.toThrow(
      'Refused',
    )
    expect(dispatch).toHaveBeenCalledOnce()
  })

  test('tells the window each event of the host, unless it is gone', () => {
    const { contents, emit } = answered()
    const event: HostEvent = { type: 'case.closed', caseId: 'c1' }
    emit(event)
    expect(contents.send).toHaveBeenCalledExactlyOnceWith('host:event', event)
    contents.isDestroyed.mockReturnValue(true)
    emit(event)
    expect(contents.send).toHaveBeenCalledOnce()
  })
})
