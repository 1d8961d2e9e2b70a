import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '../host/create-host'
import { createWindowAssets } from '../host/window-assets'
import { createDoorHandler } from './door-handler'
import { createDoorSession } from './door-session'
import { dropRest, webRequest } from './web-request'

const LOOPBACK = '127.0.0.1'

export interface OpenDoor {
  /** Opens the app, once: `http://127.0.0.1:4780/#<ticket>`. */
  readonly address: string
  close(): Promise<void>
}

interface Options {
  readonly host: Host
  /** Where the built window is. */
  readonly assetsFolder: string
  /** 0 = any free one. */
  readonly port: number
}

/**
 * Serve the app on the loopback address, to this computer only.
 *
 * @throws the error of `listen`, for example `EADDRINUSE`.
 */
export async function serve({ host, assetsFolder, port }: Options): Promise<OpenDoor> {
  const server = createServer()
  // A large file on a slow disk takes longer than any limit; unfinished headers are still cut off.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => resolve())
  })
  const origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`
  const door = { origin, token: randomBytes(32).toString('base64url') }
  const session = createDoorSession(door)
  const handle = createDoorHandler({ host, door, session, assets: createWindowAssets(assetsFolder) })

  server.on('request', (incoming, outgoing) => {
    answer(incoming, outgoing, origin, handle).catch((error: unknown) => {
      console.error(error)
      outgoing.destroy()
    })
  })
  return {
    address: `${origin}/#${session.ticket}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const request = webRequest(incoming, origin)
  if (request === undefined) {
    outgoing.writeHead(400).end()
    return
  }
  const response = await handle(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) outgoing.end()
  // A page that goes away in the middle is no fault; the source is told by the pipeline.
  else await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => undefined)
  dropRest(incoming)
}
