import './zod-without-eval'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/noto-sans-sc'
import './app.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import type { Look } from '../../../shared/contract/look-operations'
import { createHostClient } from '../host/host-client'
import { openHttpTransport } from '../host/http-transport'
import { createIpcTransport, desktopBridge } from '../host/ipc-transport'
import type { WindowTransport } from '../host/window-transport'
import { startTexts } from '../text/texts'
import { App } from './app'
import { Unreachable } from './unreachable'

async function openTransport(): Promise<WindowTransport> {
  const bridge = desktopBridge()
  return bridge === undefined ? openHttpTransport() : createIpcTransport(bridge)
}

async function start(): Promise<void> {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  const nonce = meta?.nonce ?? ''
  setNonce(nonce)
  const element = document.getElementById('root')
  if (element === null) throw new Error('The page has no root')
  const root = createRoot(element)
  const transport = await openTransport().catch(() => undefined)
  if (transport === undefined) {
    startTexts()
    root.render(<Unreachable nonce={nonce} />)
    return
  }
  const look = await createHostClient(transport.send)
    .call('app.look', {})
    .catch((): Look => ({}))
  startTexts(look.language)
  root.render(<App transport={transport} look={look} nonce={nonce} />)
}

void start()
