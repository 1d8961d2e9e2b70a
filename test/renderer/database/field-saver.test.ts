import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createFieldSaver,
  type DraftPlace,
  type FieldSaver,
} from '../../../src/renderer/src/database/commands/field-saver'
import { AppError } from '../../../src/shared/errors/app-error'

const place: DraftPlace = { caseId: 'case-1', noun: 'incident', id: 'i1', unit: 'account' }
const other: DraftPlace = { ...place, unit: 'place' }

type Body = Readonly<Record<string, unknown>>

/** A saver that writes to a list, and whose next writes can be made to fail or to wait. */
function aSaver() {
  const written: Body[] = []
  const answers: (() => Promise<void>)[] = []
  const saver: FieldSaver = createFieldSaver({
    put: async (_, body) => {
      await answers.shift()?.()
      written.push(body)
    },
    isWorthRetrying: (error) => !(error instanceof AppError && error.code === 'record-invalid'),
  })
  return { saver, written, answers }
}

const diskFull = async () => {
  throw new AppError('disk-full', 'No room', { neededBytes: 1 })
}
const invalid = async () => {
  throw new AppError('record-invalid', 'No title', { problems: [] })
}

describe('the saver of fields', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('writes 400 ms after the last key, once', async () => {
    const { saver, written } = aSaver()

    saver.change(place, { account: '甲' })
    await vi.advanceTimersByTimeAsync(399)
    saver.change(place, { account: '甲乙' })
    await vi.advanceTimersByTimeAsync(399)
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(1)

    expect(written).toEqual([{ account: '甲乙' }])
  })

  it('writes at least every 2 s while the typing goes on', async () => {
    const { saver, written } = aSaver()

    for (let keys = 0; keys < 30; keys += 1) {
      saver.change(place, { account: '字'.repeat(keys + 1) })
      await vi.advanceTimersByTimeAsync(100)
    }

    expect(written.length).toBe(1)
    expect(written[0]).toEqual({ account: '字'.repeat(20) })
  })

  it('shows what was typed until it is on disk, and for a moment after', async () => {
    const { saver } = aSaver()

    saver.change(place, { account: '甲' })
    expect(saver.draftAt(place)).toMatchObject({ state: 'waiting', body: { account: '甲' } })
    await vi.advanceTimersByTimeAsync(400)
    expect(saver.draftAt(place)?.state).toBe('saved')
    await vi.advanceTimersByTimeAsync(1_000)

    expect(saver.draftAt(place)).toBeUndefined()
    expect(saver.state()).toBe('saved')
  })

  it('never writes an older text after a newer one', async () => {
    const { saver, written, answers } = aSaver()
    let finish = () => {}
    answers.push(() => new Promise<void>((resolve) => (finish = resolve)))

    saver.change(place, { account: '旧' })
    await vi.advanceTimersByTimeAsync(400)
    saver.change(place, { account: '新' })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(written).toEqual([])
    finish()
    await vi.advanceTimersByTimeAsync(5_000)

    expect(written).toEqual([{ account: '旧' }, { account: '新' }])
    expect(saver.state()).toBe('saved')
  })

  it('keeps what could not be written, says so, and tries again by itself', async () => {
    const { saver, written, answers } = aSaver()
    answers.push(diskFull)

    saver.change(place, { account: '甲' })
    await vi.advanceTimersByTimeAsync(400)
    expect(saver.state()).toBe('failed')
    expect(saver.draftAt(place)).toMatchObject({
      state: 'failed',
      body: { account: '甲' },
      error: { code: 'disk-full' },
    })
    await vi.advanceTimersByTimeAsync(2_000)

    expect(written).toEqual([{ account: '甲' }])
    expect(saver.state()).toBe('saved')
  })

  it('does not repeat a value that is wrong, and keeps it until it is changed', async () => {
    const { saver, written, answers } = aSaver()
    answers.push(invalid)

    saver.change(place, { account: '' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(written).toEqual([])
    expect(saver.draftAt(place)).toMatchObject({ state: 'failed', body: { account: '' } })
    saver.change(place, { account: '甲' })
    await vi.advanceTimersByTimeAsync(400)

    expect(written).toEqual([{ account: '甲' }])
  })

  it('saves fields of one unit together, and units apart', async () => {
    const { saver, written } = aSaver()

    saver.change(place, { occurredAt: '2026-10-03' })
    saver.change(place, { precision: 'day' })
    saver.change(other, { place: '车库' })
    await vi.advanceTimersByTimeAsync(400)

    expect(written).toEqual([{ occurredAt: '2026-10-03', precision: 'day' }, { place: '车库' }])
  })

  it('writes at once when asked to, and waits for what is under way', async () => {
    const { saver, written } = aSaver()

    saver.change(place, { account: '甲' })
    saver.change(other, { place: '车库' })
    await saver.flush()

    expect(written).toEqual([{ account: '甲' }, { place: '车库' }])
  })

  it('tells its listeners of each change, and stops when they leave', async () => {
    const { saver } = aSaver()
    const states: string[] = []
    const stop = saver.subscribe(() => states.push(saver.state()))

    saver.change(place, { account: '甲' })
    await vi.advanceTimersByTimeAsync(400)
    stop()
    saver.change(place, { account: '乙' })

    expect(states).toEqual(['saving', 'saving', 'saved'])
  })

  it('tells a value that is wrong from one that may be saved later', async () => {
    const { saver, answers } = aSaver()
    answers.push(invalid)

    saver.change(place, { account: '' })
    await vi.advanceTimersByTimeAsync(400)

    expect(saver.state()).toBe('refused')
    expect(saver.toMend()).toMatchObject([{ place, error: { code: 'record-invalid' } }])
  })

  it('keeps what cannot be read, never writes it, and says so once the typing has stopped', async () => {
    const { saver, written } = aSaver()

    saver.keepUnread(place, 'account:day', '上个越')
    expect(saver.state()).toBe('saving')
    await vi.advanceTimersByTimeAsync(120_000)

    expect(written).toEqual([])
    expect(saver.state()).toBe('refused')
    expect(saver.unreadAt(place, 'account:day')).toBe('上个越')
    saver.keepUnread(place, 'account:day', undefined)
    expect(saver.toMend()).toEqual([])
    expect(saver.state()).toBe('saved')
  })

  it('forgets what waits for a person when its record is put aside', async () => {
    const { saver, answers } = aSaver()
    answers.push(invalid)
    saver.change(place, { account: '' })
    saver.keepUnread(other, 'place:day', '某天')
    saver.keepUnread({ ...place, id: 'i2' }, 'account:day', '某天')
    await vi.advanceTimersByTimeAsync(5_000)

    saver.discard({ caseId: 'case-1', noun: 'incident', id: 'i1' })

    expect(saver.toMend().map(({ place: { id } }) => id)).toEqual(['i2'])
  })

  it('lets what could not be read move up with its item when one before it leaves the list', () => {
    const { saver } = aSaver()
    saver.keepUnread(place, 'civil[0].amountCny:number', '很多')
    saver.keepUnread(place, 'civil[2].amountCny:number', '八十')

    saver.dropUnreadItem(place, 'civil', 0)

    expect(saver.unreadAt(place, 'civil[0].amountCny:number')).toBeUndefined()
    expect(saver.unreadAt(place, 'civil[1].amountCny:number')).toBe('八十')
    expect(saver.unreadAt(place, 'civil[2].amountCny:number')).toBeUndefined()
  })
})
