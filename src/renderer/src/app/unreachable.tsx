import { MantineProvider, Stack, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import { cssVariables, theme } from './theme'

/** Shown instead of the app when this page was not opened from the address of a running program. */
export function Unreachable({ nonce }: { readonly nonce: string }): ReactElement {
  const text = useText('frame')
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Stack component="main" maw={520} mx="auto" px="lg" pt={96} gap="sm">
        <Title order={1}>{text('unreachable.title')}</Title>
        <Text>{text('unreachable.explanation')}</Text>
      </Stack>
    </MantineProvider>
  )
}
