import { Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { useCase } from '../database/queries/use-case'
import { useConnection } from '../host/host-context'
import { SessionUnknown } from '../host/session-unknown'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'
import { useCaseNavigation } from './case-navigation'
import { ErrorBoundary } from './error-boundary'
import classes from './frame.module.css'
import { HeaderControls } from './header-controls'
import { InspectorPlace } from './inspector'
import { LockButton } from './lock-button'
import { NextStepStrip } from './next-step-card'
import { Rail } from './rail'
import { SaveIndicator } from './save-indicator'
import { UndoControls } from './undo-controls'
import { useCaseState } from './use-case-state'

interface FrameProps {
  /** A line under the header; it covers nothing. */
  readonly notice: ReactNode
  readonly children: ReactNode
}

/** Rail at the left, view in the middle, inspector at the right. */
export function Frame({ notice, children }: FrameProps): ReactElement {
  const text = useText('frame')
  const { view } = useCaseNavigation()
  const theCase = useCase()
  const [aside, setAside] = useState<HTMLElement | null>(null)
  const narrow = useMediaQuery('(width < 1100px)', false, { getInitialValueInEffect: false })
  const state = useCaseState()
  const connection = useConnection()
  const sentence = useErrorSentence()
  const heading = useHeadingFocus(view)

  return (
    <InspectorPlace value={aside}>
      <button type="button" className={classes.skip} onClick={focusView}>
        {text('skip')}
      </button>
      <div className={classes.frame}>
        <Rail title={theCase?.title ?? ''} narrow={narrow} state={state} />
        <main className={classes.main}>
          <header className={classes.header}>
            <Title order={1} ref={heading} tabIndex={-1}>
              {text(`views.${view}`)}
            </Title>
            <UndoControls />
            <SaveIndicator />
            <LockButton />
            <HeaderControls />
          </header>
          {connection === 'refused' && (
            <p className={classes.strip} role="alert">
              {sentence(new SessionUnknown())}
            </p>
          )}
          {narrow && state !== undefined && <NextStepStrip step={state.next} />}
          {notice}
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
