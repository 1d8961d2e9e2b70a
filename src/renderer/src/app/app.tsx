import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { Look } from '../../../shared/contract/look-operations'
import { SaverProvider } from '../database/commands/saver-context'
import { createHostClient } from '../host/host-client'
import { HostProvider } from '../host/host-context'
import type { WindowTransport } from '../host/window-transport'
import { useLanguage } from '../text/use-text'
import { ErrorBoundary } from './error-boundary'
import { keptScheme } from './kept-scheme'
import { router } from './router'
import { cssVariables, theme } from './theme'
import { useKeptFocus } from './use-kept-focus'

interface AppProps {
  readonly transport: WindowTransport
  /** As it was chosen before. */
  readonly look: Look
  /** Lets the style elements of this page through its content security policy. */
  readonly nonce: string
}

export function App({ transport, look, nonce }: AppProps): ReactElement {
  const language = useLanguage()
  useKeptFocus()
  const [schemes] = useState(() => {
    const host = createHostClient(transport.send)
    return keptScheme(look, (chosen) => void host.call('app.keepLook', chosen).catch(() => undefined))
  })
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: language === 'zh-CN' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
        <ErrorBoundary>
          <HostProvider transport={transport}>
            <SaverProvider>
              <Notifications position="bottom-center" autoClose={6_000} />
              <RouterProvider router={router} />
            </SaverProvider>
          </HostProvider>
        </ErrorBoundary>
      </DatesProvider>
    </MantineProvider>
  )
}
