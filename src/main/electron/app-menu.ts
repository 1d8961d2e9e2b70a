import type { MenuItemConstructorOptions } from 'electron'
import type { Sentences } from './sentences'

/** Only what a window needs: no reload, which would drop what is being typed, and no developer tools. */
export function appMenu(say: Sentences): MenuItemConstructorOptions[] {
  return [
    { label: say.app, submenu: [{ role: 'quit', label: say.quit }] },
    {
      label: say.edit,
      submenu: [
        { role: 'undo', label: say.undo },
        { role: 'redo', label: say.redo },
        { type: 'separator' },
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll },
      ],
    },
    {
      label: say.view,
      submenu: [
        { role: 'resetZoom', label: say.actualSize },
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
      ],
    },
  ]
}
