import './zod-without-eval'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/noto-sans-sc'
import './app.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
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
  startTexts()

  const element = document.getElementById('root')
  if (element === null) throw new Error('The page has no root')
  const root = createRoot(element)
  const transport = await openTransport().catch(() => undefined)
  root.render(
    transport === undefined ? <Unreachable nonce={nonce} /> : <App transport={transport} nonce={nonce} />,
  )
}

void start()
