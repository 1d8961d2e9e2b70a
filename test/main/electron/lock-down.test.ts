import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { isAllowed, lockContents, lockSession } from '../../../src/main/electron/lock-down'

/** Takes what Electron's session would take, and lets a test ask it the way Chromium does. */
function lockedSession() {
  const emitter = new EventEmitter()
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn(),
    setCertificateVerifyProc: vi.fn<Session['setCertificateVerifyProc']>(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    on: emitter.on.bind(emitter),
  }
  lockSession(session as unknown as Session)
  return { session, emitter }
}

function lockedContents() {
  const emitter = new EventEmitter()
  const contents = {
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    on: emitter.on.bind(emitter),
  }
  lockContents(contents as unknown as WebContents)
  return { contents, emitter }
}

/** What a listener does to an event: lets it happen or not. */
function isStopped(emitter: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  const event = { ...details, preventDefault: vi.fn() }
  emitter.emit(name, event, ...rest)
  return event.preventDefault.mock.calls.length > 0
}

const PAGE = 'leakdocket://app/'
const PERMISSIONS = [
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'openExternal',
  'fileSystem',
  'persistent-storage',
  'midi',
  'hid',
  'serial',
  'usb',
  'fullscreen',
  'pointerLock',
  'local-fonts',
  'unknown',
]

describe('permissions', () => {
  test.each(PERMISSIONS)('%s is refused, asked or checked', (permission) => {
    expect(isAllowed({ permission, isMainFrame: true, requestingUrl: PAGE })).toBe(false)

    const { session } = lockedSession()
    const [request] = session.setPermissionRequestHandler.mock.calls[0] ?? []
    const [check] = session.setPermissionCheckHandler.mock.calls[0] ?? []
    const answer = vi.fn()
    const details = { isMainFrame: true, requestingUrl: PAGE }
    request?.({} as WebContents, permission as never, answer, details)
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(check?.(null, permission as never, PAGE, details)).toBe(false)
  })

  test('text may be copied to the clipboard by the page itself, and by nothing else', () => {
    const permission = 'clipboard-sanitized-write'
    expect(isAllowed({ permission, isMainFrame: true, requestingUrl: PAGE })).toBe(true)
    expect(isAllowed({ permission, isMainFrame: false, requestingUrl: PAGE })).toBe(false)
    expect(isAllowed({ permission, isMainFrame: true, requestingUrl: 'https://example.com/' })).toBe(false)
    expect(isAllowed({ permission, isMainFrame: true, requestingUrl: undefined })).toBe(false)
  })

  test('no device and no screen is ever given', () => {
    const { session } = lockedSession()
    const [device] = session.setDevicePermissionHandler.mock.calls[0] ?? []
    expect(device?.({ deviceType: 'usb', origin: PAGE, device: {} as never })).toBe(false)
    expect(session.setDisplayMediaRequestHandler).toHaveBeenCalledExactlyOnceWith(null)
  })
})

describe('requests', () => {
  function isRefused(url: string): boolean {
    const { session } = lockedSession()
    const [handler] = session.webRequest.onBeforeRequest.mock.calls[0] ?? []
    const answer = vi.fn()
    handler({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }

  test.each([PAGE, `${PAGE}assets/index.js`, `${PAGE}bytes/drafts/d1`, `blob:${PAGE}0f3a`])(
    '%s is let through',
    (url) => expect(isRefused(url)).toBe(false),
  )

  test.each([
    'https://example.com/',
    'http://127.0.0.1:4780/',
    'ws://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/0f3a',
    'leakdocket://app.example.com/',
    'leakdocket://other/',
    'leakdocket://app@example.com/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://x/',
  ])('%s is refused', (url) => expect(isRefused(url)).toBe(true))

  test('every certificate is refused, and no dictionary is fetched', () => {
    const { session } = lockedSession()
    const [verify] = session.setCertificateVerifyProc.mock.calls[0] ?? []
    const answer = vi.fn()
    verify?.({} as never, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(-2)
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('a download comes from the app itself or not at all', () => {
    const { emitter } = lockedSession()
    const from = (url: string) => isStopped(emitter, 'will-download', {}, { getURL: () => url })
    expect(from(`${PAGE}bytes/drafts/d1`)).toBe(false)
    expect(from('https://example.com/setup.exe')).toBe(true)
    expect(from(`blob:${PAGE}0f3a`)).toBe(true)
    expect(from('data:text/plain,x')).toBe(true)
  })
})

describe('the page', () => {
  test('may be loaded again, and goes nowhere else', () => {
    const { emitter } = lockedContents()
    const to = (url: string, isMainFrame = true) =>
      isStopped(emitter, 'will-frame-navigate', { url, isMainFrame })
    expect(to(PAGE)).toBe(false)
    expect(to(`${PAGE}#/cases/c1`)).toBe(false)
    expect(to(`${PAGE}bytes/cases/c1/evidence/e1`)).toBe(true)
    expect(to('https://example.com/')).toBe(true)
    expect(to('file:///home/me/picture.html')).toBe(true)
    expect(to('javascript:alert(1)')).toBe(true)
    expect(to(PAGE, false)).toBe(true)
  })

  test('is never redirected, opens no window and holds no other page', () => {
    const { contents, emitter } = lockedContents()
    expect(isStopped(emitter, 'will-redirect', { url: PAGE })).toBe(true)
    expect(isStopped(emitter, 'will-attach-webview')).toBe(true)
    const [open] = contents.setWindowOpenHandler.mock.calls[0] ?? []
    expect(open({ url: PAGE })).toEqual({ action: 'deny' })
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp')
  })
})
