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

/** `failed` may succeed by itself later; `refused` waits for a person to change something. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'refused'

/** Something that was typed and will not reach the disk until it is changed. */
export interface ToMend {
  readonly place: DraftPlace
  /** Path of the field that could not be read, with the part of it: `occurredAt:day`. */
  readonly part?: string
  /** Why the host refused it. */
  readonly error?: unknown
}

export interface FieldSaver {
  /** Take over what was typed; it is written 400 ms after the last change and at most every 2 s. */
  change(place: DraftPlace, body: Readonly<Record<string, unknown>>): void
  /**
   * Keep what a field could not read, as it was typed: it is not written, and
   * outlives the view. `undefined` once the field is read again or emptied.
   */
  keepUnread(place: DraftPlace, part: string, typed: string | undefined): void
  unreadAt(place: DraftPlace, part: string): string | undefined
  /** Forget what could not be read in an item that leaves its list; the items after it move up. */
  dropUnreadItem(place: DraftPlace, list: string, index: number): void
  /** What waits for a person, the oldest first; the same list until it changes. */
  toMend(): readonly ToMend[]
  /** Forget what waits for a person in a record that was put aside. */
  discard(record: Omit<DraftPlace, 'unit'>): void
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
/** How long somebody may be in the middle of typing a day before it counts as one that cannot be read. */
const UNREAD_MS = 1_500
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

interface Unread {
  readonly place: DraftPlace
  readonly part: string
  readonly typed: string
  readonly timer: ReturnType<typeof setTimeout>
  isSettled: boolean
}

/**
 * Holds everything typed until the host has acknowledged it. Lives outside
 * the components, so that leaving a view loses nothing.
 */
export function createFieldSaver({ put, isWorthRetrying }: Options): FieldSaver {
  const slots = new Map<string, Slot>()
  const unread = new Map<string, Unread>()
  const listeners = new Set<() => void>()
  let mending: readonly ToMend[] = []
  const announce = () => {
    mending = findToMend()
    for (const listener of listeners) listener()
  }

  function findToMend(): readonly ToMend[] {
    const refused = [...slots.values()]
      .filter(({ draft }) => draft.state === 'failed' && !isWorthRetrying(draft.error))
      .map(({ draft: { place, error } }) => ({ place, error }))
    const unreadable = [...unread.values()]
      .filter(({ isSettled }) => isSettled)
      .map(({ place, part }) => ({ place, part }))
    return [...refused, ...unreadable]
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

    keepUnread(place, part, typed) {
      const key = `${keyOf(place)}/${part}`
      const known = unread.get(key)
      if (known === undefined && typed === undefined) return
      clearTimeout(known?.timer)
      unread.delete(key)
      if (typed !== undefined) {
        const settle = () => {
          kept.isSettled = true
          announce()
        }
        const kept: Unread = { place, part, typed, timer: setTimeout(settle, UNREAD_MS), isSettled: false }
        unread.set(key, kept)
      }
      announce()
    },

    unreadAt: (place, part) => unread.get(`${keyOf(place)}/${part}`)?.typed,

    dropUnreadItem(place, list, index) {
      const items = [...unread.values()].flatMap(({ place: of, part, typed }) => {
        const found =
          keyOf(of) === keyOf(place) &&
          part.startsWith(`${list}[`) &&
          /^\[(\d+)\](.*)$/.exec(part.slice(list.length))
        return found ? [{ part, typed, at: Number(found[1]), rest: found[2] ?? '' }] : []
      })
      for (const { part, at } of items) if (at >= index) this.keepUnread(place, part, undefined)
      for (const { typed, at, rest } of items) {
        if (at > index) this.keepUnread(place, `${list}[${at - 1}]${rest}`, typed)
      }
    },

    toMend: () => mending,

    discard(record) {
      const isOf = ({ caseId, noun, id }: DraftPlace) =>
        caseId === record.caseId && noun === record.noun && id === record.id
      for (const { place } of mending) if (isOf(place)) slots.delete(keyOf(place))
      for (const [key, { place, timer }] of unread) {
        if (!isOf(place)) continue
        clearTimeout(timer)
        unread.delete(key)
      }
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
      const drafts = [...slots.values()].map(({ draft }) => draft)
      if (drafts.some(({ state, error }) => state === 'failed' && isWorthRetrying(error))) return 'failed'
      if (mending.length > 0) return 'refused'
      const states = new Set(drafts.map(({ state }) => state))
      if (unread.size > 0) return 'saving'
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
