import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { PageSize } from './open-pdf'

/** Screen pixels a point at which a sheet is as large as on paper. */
const FULL_SIZE = 96 / 72
const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3] as const
/** Even in a narrow window a sheet is not drawn smaller than this. */
const SMALLEST = 0.35
/** And in a wide one not larger, unless asked for. */
const LARGEST_FIT = 1.25

export interface Zoom {
  /** Goes on the element whose inside width the pages should fit. */
  readonly ref: (element: HTMLElement | null) => void
  /** CSS pixels a point. */
  readonly scale: number
  readonly percent: number
  readonly fits: boolean
  readonly enlarge: (() => void) | undefined
  readonly shrink: (() => void) | undefined
  readonly fit: () => void
}

/** How large pages are shown: as wide as there is room, until a size is chosen. */
export function useZoom(page: PageSize | undefined): Zoom {
  const { ref, width } = useElementSize()
  const [chosen, setChosen] = useState<number>()
  const room = page === undefined || width === 0 ? 1 : width / (page.widthPt * FULL_SIZE)
  const size = chosen ?? Math.min(LARGEST_FIT, Math.max(SMALLEST, room))
  const larger = STEPS.find((it) => it > size + 0.01)
  const smaller = STEPS.findLast((it) => it < size - 0.01)
  return {
    ref,
    scale: size * FULL_SIZE,
    percent: Math.round(size * 100),
    fits: chosen === undefined,
    enlarge: larger === undefined ? undefined : () => setChosen(larger),
    shrink: smaller === undefined ? undefined : () => setChosen(smaller),
    fit: () => setChosen(undefined),
  }
}
