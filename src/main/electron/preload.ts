import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { PreloadBridge } from '../../shared/contract/preload-bridge'
import { channels } from './channels'

/** Electron's event object stays here: it carries the sender, and with it every channel. */
const bridge = {
  send: (request) => ipcRenderer.invoke(channels.send, request),
  listen(listener, onConnection) {
    const onEvent = (_: IpcRendererEvent, event: unknown) => listener(event)
    const onState = (_: IpcRendererEvent, state: 'connected' | 'lost') => onConnection?.(state)
    ipcRenderer.on(channels.event, onEvent)
    ipcRenderer.on(channels.connection, onState)
    return () => {
      ipcRenderer.off(channels.event, onEvent)
      ipcRenderer.off(channels.connection, onState)
    }
  },
} satisfies PreloadBridge

contextBridge.exposeInMainWorld('leakdocket', bridge)
