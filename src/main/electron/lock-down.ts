import type { Session, WebContents } from 'electron'
import { isOurBlob, isOurs, isThePage } from './window-address'

type LockedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on'
>

type LockedContents = Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'on'>

/** Chromium's `net::ERR_FAILED`, as `setCertificateVerifyProc` takes it. */
const REFUSE_CERTIFICATE = -2

interface PermissionAsked {
  readonly permission: string
  readonly isMainFrame: boolean
  readonly requestingUrl: string | undefined
}

/** Copying a fingerprint to the clipboard is the only thing a page ever needs leave for; reading it is another. */
export function isAllowed({ permission, isMainFrame, requestingUrl }: PermissionAsked): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOurs(requestingUrl ?? '')
}

/** Close a session to everything but this app: Electron by itself grants every permission and loads every address. */
export function lockSession(session: LockedSession): void {
  session.setPermissionRequestHandler((_, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isAllowed({ permission, isMainFrame, requestingUrl })),
  )
  session.setPermissionCheckHandler((_, permission, __, { isMainFrame, requestingUrl }) =>
    isAllowed({ permission, isMainFrame, requestingUrl }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.setCertificateVerifyProc((_, answer) => answer(REFUSE_CERTIFICATE))
  // Its dictionaries come from the network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !(isOurs(url) || isOurBlob(url)) }),
  )
  // Without a path of ours, Electron asks the person where to save.
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL())) event.preventDefault()
  })
}

/** Keep a page where it is: no other address, no other window, no page inside the page. */
export function lockContents(contents: LockedContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (!(details.isMainFrame && isThePage(details.url))) details.preventDefault()
  })
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A content security policy does not cover WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
