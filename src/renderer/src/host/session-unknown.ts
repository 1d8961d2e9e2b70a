/** The program was started again, and does not know this page until the same browser has its new address. */
export class SessionUnknown extends Error {
  override readonly name = 'SessionUnknown'
}

/** What a door answers to a page that has no session with it. */
export function isRefusal(status: number): boolean {
  return status === 401 || status === 403
}
