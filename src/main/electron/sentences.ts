/** What the main process itself says, outside of the window's own texts. */
const chinese = {
  window: '泄密维权卷宗',
  hostEnded: '程序中处理案卷的部分意外停止了。',
  hostEndedDetail: '已保存的内容不受影响；还没保存的仍在窗口里，重新开始后会自动保存。',
  windowEnded: '窗口意外停止了。',
  windowEndedDetail: '已保存的内容不受影响；最后一两秒内输入的字可能要再写一次。',
  startAgain: '重新开始',
  quit: '退出',
  unsaved: '有内容还没有保存。',
  unsavedDetail: '请看窗口右上角的提示。现在关闭，没有保存的内容会丢失。',
  stay: '不关闭',
  closeAnyway: '仍然关闭',
  otherFolder: '程序已经打开，显示的是另一个数据文件夹。',
  otherFolderDetail: '要打开下面这个文件夹，请先关闭本窗口，再重新启动：',
  app: '应用',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '显示',
  actualSize: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
}

const english: Sentences = {
  window: 'LeakDocket',
  hostEnded: 'The part of the program that handles your case stopped unexpectedly.',
  hostEndedDetail:
    'What was saved is not affected. What was not is still in the window and is saved once it runs again.',
  windowEnded: 'The window stopped unexpectedly.',
  windowEndedDetail: 'What was saved is not affected. Words typed in the last second or two may be missing.',
  startAgain: 'Start again',
  quit: 'Quit',
  unsaved: 'Something is not saved yet.',
  unsavedDetail: 'See the note at the top right of the window. If you close now, what is not saved is lost.',
  stay: 'Keep open',
  closeAnyway: 'Close anyway',
  otherFolder: 'The program is already open, with another data folder.',
  otherFolderDetail: 'To open the folder below, close this window first, then start again:',
  app: 'App',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
}

export type Sentences = Readonly<Record<keyof typeof chinese, string>>

/** @param locale - of the system, for example `zh-CN`. */
export function sentencesFor(locale: string): Sentences {
  return /^zh\b/i.test(locale) ? chinese : english
}
