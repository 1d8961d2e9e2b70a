import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import type { OpenPdf, PageSize } from './open-pdf'
import classes from './papers.module.css'

interface PaperPageProps {
  readonly pdf: OpenPdf
  /** 1 = first. */
  readonly number: number
  readonly size: PageSize
  /** CSS pixels a point. */
  readonly scale: number
  readonly label: string
  readonly children: ReactNode
}

/** Canvases wider than this are drawn smaller and stretched: browsers refuse very large ones. */
const WIDEST_CANVAS_PX = 4096

/**
 * One page of a paper, drawn only while it is near the window. A new drawing
 * is made aside and put in place whole, so that the page never blinks.
 */
export function PaperPage({ pdf, number, size, scale, label, children }: PaperPageProps): ReactElement {
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useIsNear(sheet)

  useEffect(() => {
    const shown = canvas.current
    if (shown === null) return
    if (!near) {
      // Gives the memory back.
      shown.width = 0
      return
    }
    let ended = false
    let stop: (() => void) | undefined
    async function draw(target: HTMLCanvasElement): Promise<void> {
      const page = await pdf.document.getPage(number)
      if (ended) return
      const pixels = Math.min(scale * window.devicePixelRatio, WIDEST_CANVAS_PX / size.widthPt)
      const viewport = page.getViewport({ scale: pixels })
      const aside = document.createElement('canvas')
      aside.width = Math.floor(viewport.width)
      aside.height = Math.floor(viewport.height)
      const task = page.render({ canvas: aside, viewport })
      stop = () => task.cancel()
      await task.promise
      if (ended) return
      target.width = aside.width
      target.height = aside.height
      target.getContext('2d')?.drawImage(aside, 0, 0)
    }
    draw(shown).catch((error: unknown) => {
      if (!ended) console.error(error)
    })
    return () => {
      ended = true
      stop?.()
    }
  }, [pdf, number, size, scale, near])

  return (
    <div
      ref={sheet}
      className={classes.sheet}
      data-page={number}
      style={{ width: size.widthPt * scale, height: size.heightPt * scale }}
    >
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
      {children}
    </div>
  )
}

function useIsNear(target: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (target.current === null) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      // Half a screen ahead, so that scrolling finds pages drawn.
      { rootMargin: '50% 0px' },
    )
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  return near
}
