import type { ReactElement } from 'react'

export function PeopleView(): ReactElement {
  return <p />
}
