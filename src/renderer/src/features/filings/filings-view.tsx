import type { ReactElement } from 'react'

export function FilingsView(): ReactElement {
  return <p />
}
