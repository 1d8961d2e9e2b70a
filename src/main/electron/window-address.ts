import type { CustomScheme } from 'electron'

export const SCHEME = 'leakdocket'
const ORIGIN = `${SCHEME}://app`

/** The one page of the app. */
export const WINDOW_ADDRESS = `${ORIGIN}/`

/**
 * A scheme of our own, since a `file:` page can be given no content security
 * policy by header and may read other files. It is held to its policy, and
 * is no scheme for service workers, which would outlive the window.
 */
export const windowScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

/** Whether an address is served by this app. */
export function isOurs(address: string): boolean {
  return address.startsWith(WINDOW_ADDRESS)
}

/** Whether an address is the page itself, at whatever place in the app. */
export function isThePage(address: string): boolean {
  return address.split('#')[0] === WINDOW_ADDRESS
}

/** A picture that the page made of bytes it already has: `blob:leakdocket://app/…`. */
export function isOurBlob(address: string): boolean {
  return address.startsWith('blob:') && isOurs(address.slice('blob:'.length))
}
