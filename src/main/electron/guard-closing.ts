import type { BrowserWindow, WebContents } from 'electron'

/** A page that is asked to close saves at once; this is long enough for it. */
const SAVING_MS = 1_000

interface Ports {
  readonly window: Pick<BrowserWindow, 'on' | 'close'>
  readonly contents: Pick<WebContents, 'on'>
  /** Ask the person whether what is not saved may be lost. */
  readonly mayLose: () => boolean
}

/**
 * A page with something unsaved does not let itself be closed, and Electron
 * then does nothing and says nothing. Here it is closed a moment later, when
 * it has saved; where that did not help, the person is asked.
 */
export function guardClosing({ window, contents, mayLose }: Ports): void {
  let tries = 0
  window.on('close', () => {
    tries += 1
  })
  contents.on('will-prevent-unload', (event) => {
    if (tries === 1) {
      setTimeout(() => window.close(), SAVING_MS)
      return
    }
    tries = 0
    if (mayLose()) event.preventDefault()
  })
}
