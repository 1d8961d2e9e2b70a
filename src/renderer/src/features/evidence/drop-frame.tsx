import { type ReactElement, useEffect, useRef, useState } from 'react'
import classes from './evidence.module.css'

interface DropFrameProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
}

/** The whole window takes files; a dashed frame shows it while they hang over it. */
export function DropFrame({ label, onFiles }: DropFrameProps): ReactElement | null {
  const [over, setOver] = useState(false)
  const handler = useRef(onFiles)
  handler.current = onFiles

  useEffect(() => {
    // Entering a child leaves its parent, so the depth tells when the window itself is left.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const listeners: {
      readonly [Name in 'dragenter' | 'dragover' | 'dragleave' | 'drop']: (event: DragEvent) => void
    } = {
      dragenter(event) {
        if (!carriesFiles(event)) return
        depth += 1
        setOver(true)
      },
      dragover(event) {
        // Without this the browser would open the file in place of the app.
        if (carriesFiles(event)) event.preventDefault()
      },
      dragleave(event) {
        if (!carriesFiles(event)) return
        depth -= 1
        if (depth <= 0) setOver(false)
      },
      drop(event) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth = 0
        setOver(false)
        handler.current([...(event.dataTransfer?.files ?? [])])
      },
    }
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name as keyof typeof listeners, listener)
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name as keyof typeof listeners, listener)
      }
    }
  }, [])

  if (!over) return null
  return (
    <div className={classes.dropFrame}>
      <p>{label}</p>
    </div>
  )
}
