import type { BrowserWindowConstructorOptions } from 'electron'

interface Given {
  readonly title: string
  readonly preload: string
  readonly icon: string
}

/** In memory only: nothing of a case stays in a browser profile. A name that began with `persist:` would be kept. */
export const PARTITION = 'leakdocket'

export function windowOptions({ title, preload, icon }: Given): BrowserWindowConstructorOptions {
  return {
    title,
    icon,
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#f4f3ef',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Whoever works on the app has the browser door, and the tools of the browser with it.
      devTools: false,
    },
  }
}
