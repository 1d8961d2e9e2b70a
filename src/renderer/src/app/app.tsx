import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { SaverProvider } from '../database/commands/saver-context'
import { HostProvider } from '../host/host-context'
import type { WindowTransport } from '../host/window-transport'
import { useLanguage } from '../text/use-text'
import { ErrorBoundary } from './error-boundary'
import { router } from './router'
import { cssVariables, theme } from './theme'

interface AppProps {
  readonly transport: WindowTransport
  /** Lets the style elements of this page through its content security policy. */
  readonly nonce: string
}

export function App({ transport, nonce }: AppProps): ReactElement {
  const language = useLanguage()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
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
