/** As a `ref`: what appears because it was asked for takes the keyboard when it appears. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}

/** What is written in comes before what is chosen or pressed: a list of choices opens, and the first button of a list removes an item. */
const WRITABLE = 'input:not([type=hidden], [readonly]), textarea'
const FOCUSABLE = 'input:not([type=hidden]), select, button, [tabindex="0"]'

/** As a `ref`, or to be called: a field, or the first one of a group, takes the keyboard. */
export function focusInto(place: HTMLElement | null): void {
  if (place === null) return
  const inside = place.querySelector<HTMLElement>(WRITABLE) ?? place.querySelector<HTMLElement>(FOCUSABLE)
  const field = place.matches(`${WRITABLE}, ${FOCUSABLE}`) ? place : inside
  field?.focus()
}
