import type { ParentPort } from 'electron'
import { createHost, type HostOptions } from '../host/create-host'
import { serveHostOverPort } from '../host/host-port'
import { isKeyStoreAnswer, remoteKeyStore } from '../host/key-store-port'

/** The host in a process of its own, so that heavy work never freezes the window. */
const options: HostOptions = JSON.parse(process.argv.at(-1) ?? '')
const port: ParentPort = process.parentPort
const { store, receive } = remoteKeyStore((ask) => port.postMessage(ask))
const opening = createHost(options, { keyStore: store })
opening.catch((error: unknown) => console.error(error))

serveHostOverPort(opening, {
  post: (message) => port.postMessage(message),
  // It never hears of its parent's end: the system ends it too.
  listen: (onMessage) =>
    port.on('message', ({ data }) => (isKeyStoreAnswer(data) ? receive(data) : onMessage(data))),
})
