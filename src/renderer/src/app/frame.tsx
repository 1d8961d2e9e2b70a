import { Title } from '@mantine/core'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { useCase } from '../database/queries/use-case'
import { useText } from '../text/use-text'
import { useCaseNavigation } from './case-navigation'
import { ErrorBoundary } from './error-boundary'
import classes from './frame.module.css'
import { HeaderControls } from './header-controls'
import { InspectorPlace } from './inspector'
import { LockButton } from './lock-button'
import { Rail } from './rail'
import { SaveIndicator } from './save-indicator'

/** Rail at the left, view in the middle, inspector at the right. */
export function Frame({ children }: { readonly children: ReactNode }): ReactElement {
  const text = useText('frame')
  const { view } = useCaseNavigation()
  const theCase = useCase()
  const [aside, setAside] = useState<HTMLElement | null>(null)
  const heading = useHeadingFocus(view)

  return (
    <InspectorPlace value={aside}>
      <button type="button" className={classes.skip} onClick={focusView}>
        {text('skip')}
      </button>
      <div className={classes.frame}>
        <Rail title={theCase?.title ?? ''} />
        <main className={classes.main}>
          <header className={classes.header}>
            <Title order={1} ref={heading} tabIndex={-1}>
              {text(`views.${view}`)}
            </Title>
            <SaveIndicator />
            <LockButton />
            <HeaderControls />
          </header>
          <div id="view" className={classes.view} tabIndex={-1}>
            <ErrorBoundary key={view}>{children}</ErrorBoundary>
          </div>
        </main>
        <aside ref={setAside} className={classes.aside} aria-label={text('inspector')} />
      </div>
    </InspectorPlace>
  )
}

/** A button and not a link: what stands behind the # says where in the app we are. */
function focusView(): void {
  document.getElementById('view')?.focus()
}

/** Moving to another view puts the reading position at its title; the first view is left alone. */
function useHeadingFocus(view: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(view)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    heading.current?.focus({ preventScroll: true })
  }, [view])
  return heading
}
