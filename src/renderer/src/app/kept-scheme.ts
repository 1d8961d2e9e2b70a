import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import type { Look } from '../../../shared/contract/look-operations'

/** The colour scheme as the host remembers it: the profile of the window is gone when it closes. */
export function keptScheme(look: Look, keep: (chosen: Look) => void): MantineColorSchemeManager {
  let current: MantineColorScheme | undefined = look.scheme
  return {
    get: (otherwise) => current ?? otherwise,
    set(chosen) {
      current = chosen
      if (chosen !== 'auto') keep({ scheme: chosen })
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear() {
      current = undefined
    },
  }
}
