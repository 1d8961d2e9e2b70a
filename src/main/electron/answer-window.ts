import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import type { Host } from '../host/create-host'
import { channels } from './channels'
import { isThePage } from './window-address'

/** Whether a message comes from the page itself: not from a frame inside it, and not after it became another page. */
export function isFromThePage(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && isThePage(frame.url)
}

interface Ports {
  readonly ipc: Pick<IpcMain, 'handle'>
  readonly contents: Pick<WebContents, 'send' | 'isDestroyed'>
  readonly host: Pick<Host, 'dispatch' | 'listen'>
}

/** Put the host behind the two channels that the preload script knows. What is asked is checked by the host. */
export function answerWindow({ ipc, contents, host }: Ports): void {
  ipc.handle(channels.send, (event: IpcMainInvokeEvent, request: unknown) => {
    if (event.sender !== contents || !isFromThePage(event.senderFrame)) throw new Error('Refused')
    return host.dispatch(request)
  })
  host.listen((event) => {
    if (!contents.isDestroyed()) contents.send(channels.event, event)
  })
}
