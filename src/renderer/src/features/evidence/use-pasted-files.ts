import { useEffect } from 'react'

/**
 * Files pasted anywhere in the window. Text goes where the cursor is: what
 * comes from an office program carries a picture beside its words, and pasted
 * into a field the words are meant.
 */
export function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      const clipboard = event.clipboardData
      if (clipboard === null || clipboard.files.length === 0) return
      if (isEditable(event.target) && clipboard.types.includes('text/plain')) return
      event.preventDefault()
      onFiles([...clipboard.files])
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [onFiles])
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}
