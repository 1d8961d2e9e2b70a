import { useEffect } from 'react'

/** Where the keyboard may stay when the field or button it was on has gone. */
const PLACES = '#view, [role=dialog], aside > section'

/** What moves the keyboard on purpose comes first. */
const AFTER_MS = 100

/**
 * Keeps the keyboard from falling to the page itself, from where it would have
 * to start over. A button that was disabled for a while gets it back; where a
 * button has gone, what stood around it takes it, or else the title of the view.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** The focused element and what stands around it, the nearest first. */
    let path: readonly HTMLElement[] = []
    let timer: ReturnType<typeof setTimeout> | undefined

    function remember({ target }: FocusEvent): void {
      path = target instanceof HTMLElement ? around(target) : []
    }
    /** Leaving by one's own will is no loss; an element is still there while it is taken away. */
    function leave({ target }: FocusEvent): void {
      setTimeout(() => {
        const [last] = path
        if (last !== undefined && last === target && !isLost(last)) path = []
      })
    }
    function mend(): void {
      const [last] = path
      if (last === undefined || document.activeElement !== document.body) return
      if (!isLost(last)) last.focus()
      if (last.isConnected) return
      const near = path.find((it) => it.isConnected && it.closest(PLACES) !== null)
      const place = near ?? document.querySelector<HTMLElement>('h1[tabindex]')
      if (place === null) return
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (path.length === 0 || document.activeElement !== document.body) return
      clearTimeout(timer)
      timer = setTimeout(mend, AFTER_MS)
    })

    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', leave)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', leave)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
}

function isLost(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(':disabled')
}

function around(element: HTMLElement): readonly HTMLElement[] {
  return element.parentElement === null ? [element] : [element, ...around(element.parentElement)]
}
