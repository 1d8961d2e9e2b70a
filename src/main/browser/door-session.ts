import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Door, sameText } from './request-guard'

const Exchange = z.strictObject({ token: z.string() })

export interface DoorSession {
  /** Stands in the printed address; good for one exchange, so that whoever reads the address later gains nothing. */
  readonly ticket: string
  /** Exchange the ticket for the cookie. Works once: a second page was not opened by us. */
  exchange(body: unknown): Response
  /** The token in the cookie of a request. */
  tokenOf(request: Request): string | undefined
}

/** Cookies know no ports, so the name does: two windows on two ports keep apart. */
export function createDoorSession({ origin, token }: Door): DoorSession {
  const cookie = `leakdocket-${new URL(origin).port}`
  const ticket = randomBytes(32).toString('base64url')
  let isTaken = false
  return {
    ticket,

    exchange(body) {
      const asked = Exchange.safeParse(body)
      if (isTaken || !asked.success || !sameText(asked.data.token, ticket)) {
        return new Response('Refused', { status: 403 })
      }
      isTaken = true
      return new Response(null, {
        status: 204,
        headers: { 'Set-Cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/` },
      })
    },

    tokenOf(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(/; */)
      return cookies.find((it) => it.startsWith(`${cookie}=`))?.slice(cookie.length + 1)
    },
  }
}
