import type { Noun } from '../../../../shared/journal/entry'

/** Which fields of which record a draft belongs to. */
export interface DraftPlace {
  readonly caseId: string
  readonly noun: Noun
  readonly id: string
  /** Name of a field, or of fields that are saved together. */
  readonly unit: string
}

/** What was typed and is not yet known to be on disk. */
export interface FieldDraft {
  readonly place: DraftPlace
  readonly body: Readonly<Record<string, unknown>>
  readonly state: 'waiting' | 'saving' | 'failed' | 'saved'
  /** Why the last attempt failed. */
  readonly error?: unknown
}

export type SaveState = 'saved' | 'saving' | 'failed'

export interface FieldSaver {
  /** Take over what was typed; it is written 400 ms after the last change and at most every 2 s. */
  change(place: DraftPlace, body: Readonly<Record<string, unknown>>): void
  /** Write everything that waits now, and settle when each attempt has ended. */
  flush(): Promise<void>
  draftAt(place: DraftPlace): FieldDraft | undefined
  state(): SaveState
  /** @returns a function that stops listening. */
  subscribe(listener: () => void): () => void
}

interface Options {
  readonly put: (place: DraftPlace, body: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** Whether trying the same again can help: a full disk may have room later, a wrong value stays wrong. */
  readonly isWorthRetrying: (error: unknown) => boolean
}

const QUIET_MS = 400
const LONGEST_WAIT_MS = 2_000
/** How long an acknowledged draft still stands in for its record, whose entry arrives on another way. */
const ECHO_MS = 1_000
const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const

interface Slot {
  draft: FieldDraft
  /** Grows with each change, so that an answer knows whether it is about the newest text. */
  version: number
  waitingSince: number
  attempts: number
  timer: ReturnType<typeof setTimeout> | undefined
  sending: Promise<void> | undefined
}

/**
 * Holds everything typed until the host has acknowledged it. Lives outside
 * the components, so that leaving a view loses nothing.
 */
export function createFieldSaver({ put, isWorthRetrying }: Options): FieldSaver {
  const slots = new Map<string, Slot>()
  const listeners = new Set<() => void>()
  const announce = () => {
    for (const listener of listeners) listener()
  }

  function schedule(slot: Slot, delayMs: number): void {
    clearTimeout(slot.timer)
    slot.timer = setTimeout(() => void send(slot), delayMs)
  }

  function send(slot: Slot): Promise<void> {
    clearTimeout(slot.timer)
    // One write of a field at a time, or an older text could land after a newer one.
    slot.sending ??= attempt(slot).finally(() => {
      slot.sending = undefined
      if (slot.draft.state === 'waiting') schedule(slot, QUIET_MS)
    })
    return slot.sending
  }

  async function attempt(slot: Slot): Promise<void> {
    const { version } = slot
    const { place, body } = slot.draft
    slot.draft = { place, body, state: 'saving' }
    announce()
    try {
      await put(place, body)
      slot.attempts = 0
      if (slot.version === version) {
        slot.draft = { place, body, state: 'saved' }
        slot.timer = setTimeout(() => forget(slot), ECHO_MS)
      }
    } catch (error) {
      if (slot.version === version) {
        slot.draft = { place, body, state: 'failed', error }
        if (isWorthRetrying(error)) {
          const delayMs = RETRY_MS[Math.min(slot.attempts, RETRY_MS.length - 1)] ?? QUIET_MS
          slot.attempts += 1
          slot.timer = setTimeout(() => void send(slot), delayMs)
        }
      }
    }
    announce()
  }

  function forget(slot: Slot): void {
    slots.delete(keyOf(slot.draft.place))
    announce()
  }

  return {
    change(place, body) {
      const now = Date.now()
      const key = keyOf(place)
      const known = slots.get(key)
      const slot = known ?? {
        draft: { place, body: {}, state: 'waiting' as const },
        version: 0,
        waitingSince: now,
        attempts: 0,
        timer: undefined,
        sending: undefined,
      }
      if (known === undefined) slots.set(key, slot)
      if (slot.draft.state !== 'waiting') slot.waitingSince = now
      slot.version += 1
      slot.draft = { place, body: { ...slot.draft.body, ...body }, state: 'waiting' }
      const deadline = slot.waitingSince + LONGEST_WAIT_MS
      schedule(slot, Math.max(0, Math.min(QUIET_MS, deadline - now)))
      announce()
    },

    async flush() {
      const unsaved = [...slots.values()].filter((slot) => slot.draft.state !== 'saved')
      await Promise.all(
        unsaved.map(async (slot) => {
          await slot.sending
          if (slot.draft.state !== 'saved') await send(slot)
        }),
      )
    },

    draftAt: (place) => slots.get(keyOf(place))?.draft,

    state() {
      const states = new Set([...slots.values()].map((slot) => slot.draft.state))
      if (states.has('failed')) return 'failed'
      return states.has('waiting') || states.has('saving') ? 'saving' : 'saved'
    },

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function keyOf({ caseId, noun, id, unit }: DraftPlace): string {
  return `${caseId}/${noun}/${id}/${unit}`
}
