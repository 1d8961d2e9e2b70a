import { ActionIcon, Drawer, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import {
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useId,
  useRef,
} from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../text/use-text'
import classes from './frame.module.css'
import { useFieldOfAddress } from './use-field-of-address'

/** The place at the right of the frame; `null` until the frame is on screen. */
export const InspectorPlace = createContext<HTMLElement | null>(null)

/** How lists and grids mark what is open in the inspector. */
const CHOSEN = '#view [aria-current="true"], #view [aria-pressed="true"]'

interface InspectorProps {
  readonly title: string
  readonly onClose: () => void
  /** What is shown, so that moving to another record starts at the top again. */
  readonly subject: string
  readonly children: ReactNode
}

/**
 * What is selected, in full: a pane at the right of a wide window, a drawer
 * over a narrow one. Puts the cursor in the field that the address names.
 */
export function Inspector({ title, onClose, subject, children }: InspectorProps): ReactElement | null {
  const text = useText('frame')
  const place = use(InspectorPlace)
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const headingId = useId()
  const body = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhileOpen(heading, subject)

  /** Back to the line of the record that was open, to go on from there. */
  function close(): void {
    const line = document.querySelector<HTMLElement>(CHOSEN)
    onClose()
    setTimeout(() => line?.focus())
  }
  useFieldOfAddress(body, subject)

  if (!wide) {
    return (
      <Drawer
        opened
        onClose={close}
        returnFocus={false}
        title={title}
        size={360}
        closeButtonProps={{ 'aria-label': text('close') }}
      >
        <div ref={body}>{children}</div>
      </Drawer>
    )
  }
  if (place === null) return null
  return createPortal(
    <section
      aria-labelledby={headingId}
      className={classes.inspector}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOwn(event)) close()
      }}
    >
      <header className={classes.inspectorHeader}>
        <Title order={2} id={headingId} ref={heading} tabIndex={-1} size="h3" lineClamp={2}>
          {title}
        </Title>
        <ActionIcon onClick={close} aria-label={text('close')}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </header>
      <div ref={body} className={classes.inspectorBody} key={subject}>
        {children}
      </div>
    </section>,
    place,
  )
}

/** Not one that closes a calendar or a list of choices opened from here. */
function isOwn({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  return (
    target instanceof HTMLElement &&
    currentTarget.contains(target) &&
    target.dataset.mantineStopPropagation === undefined
  )
}

/** Opening moves the keyboard into the pane; closing gives it back to where it came from. */
function useFocusWhileOpen(heading: RefObject<HTMLElement | null>, subject: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is another opening
  useEffect(() => {
    const pane = heading.current?.closest('section')
    const opener = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      const isLeft = document.activeElement === document.body || pane?.contains(document.activeElement)
      if (isLeft && opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [heading, subject])
}
