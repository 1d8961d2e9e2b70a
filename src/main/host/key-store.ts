import type { KeyStoreState } from '../../shared/contract/key-operations'

/** Seals a text so that only this account on this computer opens it. */
export interface KeyStore {
  state(): Promise<KeyStoreState>
  seal(text: string): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<string>
}

/** Outside of the desktop app nothing is remembered. */
export const noKeyStore: KeyStore = {
  state: async () => 'absent',
  seal: async () => Promise.reject(new Error('No key store')),
  open: async () => Promise.reject(new Error('No key store')),
}
