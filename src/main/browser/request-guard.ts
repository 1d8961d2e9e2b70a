import { timingSafeEqual } from 'node:crypto'

export interface Door {
  /** The only origin we serve, for example `http://127.0.0.1:4780`. */
  readonly origin: string
  /** Made anew at each launch; the page receives it in a `SameSite=Strict` cookie. */
  readonly token: string
}

/**
 * Any page open in the same browser can reach a loopback port, so each
 * request must prove that it comes from ours.
 *
 * @returns why the request is refused, or `undefined` to let it in.
 */
export function refusalOf(request: Request, cookieToken: string | undefined, door: Door): string | undefined {
  const refusal = strangerRefusal(request, door)
  if (refusal !== undefined) return refusal
  return cookieToken !== undefined && sameText(cookieToken, door.token) ? undefined : 'wrong token'
}

/**
 * What can be told without the token. The `Host` check stops DNS rebinding;
 * the `Origin` check stops other sites from posting to us; `Sec-Fetch-Site`
 * stops other programs' pages on this computer, whose requests carry our
 * cookie since cookies know no ports.
 */
export function strangerRefusal(request: Request, door: Door): string | undefined {
  if (request.headers.get('host') !== new URL(door.origin).host) return 'wrong host'
  const origin = request.headers.get('origin')
  if (origin === null ? request.method !== 'GET' : origin !== door.origin) return 'wrong origin'
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && !isOpenedByPerson(request, site)) return 'wrong site'
  return undefined
}

export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** An address typed, or a link clicked in another program, leads to the page itself and to nothing else. */
function isOpenedByPerson(request: Request, site: string): boolean {
  return (
    site === 'none' ||
    (request.headers.get('sec-fetch-mode') === 'navigate' && new URL(request.url).pathname === '/')
  )
}
