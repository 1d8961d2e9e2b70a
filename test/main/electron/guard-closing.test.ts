import { EventEmitter } from 'node:events'
import type { BrowserWindow, WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { guardClosing } from '../../../src/main/electron/guard-closing'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose page lets itself be closed only when everything is saved, as Electron has it. */
function guarded(page: { isSaved: boolean }, mayLose: () => boolean) {
  const window = new EventEmitter()
  const contents = new EventEmitter()
  const state = { isOpen: true }
  const unload = () => {
    const event = { preventDefault: vi.fn() }
    if (!page.isSaved) contents.emit('will-prevent-unload', event)
    return page.isSaved || event.preventDefault.mock.calls.length > 0
  }
  const close = () => {
    window.emit('close')
    if (unload()) state.isOpen = false
  }
  guardClosing({
    window: Object.assign(window, { close }) as unknown as BrowserWindow,
    contents: contents as unknown as WebContents,
    mayLose,
  })
  return { state, close, reload: unload }
}

describe('closing', () => {
  test('with everything saved asks nothing', () => {
    const mayLose = vi.fn(() => false)
    const { state, close } = guarded({ isSaved: true }, mayLose)
    close()
    expect(state.isOpen).toBe(false)
    expect(mayLose).not.toHaveBeenCalled()
  })

  test('with something unsaved waits for the page to save, and asks nothing', () => {
    const page = { isSaved: false }
    const mayLose = vi.fn(() => false)
    const { state, close } = guarded(page, mayLose)
    close()
    expect(state.isOpen).toBe(true)
    page.isSaved = true
    vi.runAllTimers()
    expect(state.isOpen).toBe(false)
    expect(mayLose).not.toHaveBeenCalled()
  })

  test('with something that cannot be saved loses it only where the person says so', () => {
    const mayLose = vi.fn(() => false)
    const { state, close } = guarded({ isSaved: false }, mayLose)
    close()
    vi.runAllTimers()
    expect(mayLose).toHaveBeenCalledOnce()
    expect(state.isOpen).toBe(true)

    mayLose.mockReturnValue(true)
    close()
    vi.runAllTimers()
    expect(state.isOpen).toBe(false)
  })
})

test('loading the page again with something unsaved asks at once, and closes nothing', () => {
  const mayLose = vi.fn(() => false)
  const { state, reload } = guarded({ isSaved: false }, mayLose)
  expect(reload()).toBe(false)
  vi.runAllTimers()
  expect(mayLose).toHaveBeenCalledOnce()
  expect(state.isOpen).toBe(true)
})
