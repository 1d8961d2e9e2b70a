/** As a `ref`: what appears because it was asked for takes the keyboard when it appears. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}
