const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
}

/** Browsers give every pasted picture one of these names, so that a name says nothing. */
const EMPTY_NAMES = new Set(['', 'image.png', 'image.jpg', 'image.jpeg', 'blob'])

/**
 * The name of a pasted file: its own where it has one, otherwise what it is
 * and when it was pasted, on the clock of Asia/Shanghai:
 * `粘贴的截图 2026-11-23 21.12.05.png`.
 *
 * @param stem - the words before the time, in the language of the screen.
 */
export function pastedName(
  file: { readonly name: string; readonly type: string },
  stem: string,
  at: Date,
): string {
  if (!EMPTY_NAMES.has(file.name.toLowerCase())) return file.name
  const extension = EXTENSIONS[file.type] ?? 'bin'
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  return `${stem} ${clock.replaceAll(':', '.')}.${extension}`
}
