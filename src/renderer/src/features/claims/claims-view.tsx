import type { ReactElement } from 'react'

export function ClaimsView(): ReactElement {
  return <p />
}
