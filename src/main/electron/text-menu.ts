import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { Sentences } from './sentences'

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** What the right button offers on text. Electron by itself shows nothing, and many people paste in no other way. */
export function textMenu(
  { isEditable, selectionText, editFlags }: Clicked,
  say: Sentences,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: say.copy, enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'cut', label: say.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: say.selectAll, enabled: editFlags.canSelectAll },
  ]
}
