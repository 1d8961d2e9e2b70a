import { describe, expect, it, vi } from 'vitest'
import { createIntake, type IntakeItem } from '../../../src/renderer/src/features/evidence/create-intake'
import { EvidenceRecord } from '../../../src/shared/journal/records'

const file = new Blob(['截图'])

describe('createIntake', () => {
  it('takes files in one after the other and keeps the result of each', async () => {
    const order: string[] = []
    const intake = createIntake({
      upload: async () => 'u1',
      takeIn: async (_, name) => {
        order.push(name)
        if (name === '坏.png') throw new Error('disk')
        return anEvidence(name, 'a')
      },
      allEvidence: async () => [],
    })

    intake.add([
      { file, name: '甲.png' },
      { file, name: '坏.png' },
      { file, name: '乙.png' },
    ])
    await settled(intake.items)

    expect(order).toEqual(['甲.png', '坏.png', '乙.png'])
    expect(steps(intake.items())).toEqual(['stored', 'failed', 'stored'])
    intake.clear()
    expect(intake.items()).toEqual([])
  })

  it('sends the next file while the one before is checked, and takes them in in their order', async () => {
    const happened: string[] = []
    const checked = new Map<string, () => void>()
    const intake = createIntake({
      upload: async (sent) => {
        happened.push(`sent ${await sent.text()}`)
        return 'u1'
      },
      takeIn: (_, name) =>
        new Promise((resolve) => {
          checked.set(name, () => {
            happened.push(`in ${name}`)
            resolve(anEvidence(name, 'a'))
          })
        }),
      allEvidence: async () => [],
    })
    intake.add(['甲', '乙', '丙'].map((name) => ({ file: new Blob([name]), name })))

    await vi.waitFor(() => expect(happened).toEqual(['sent 甲', 'sent 乙']))
    expect([...checked.keys()]).toEqual(['甲'])
    for (const name of ['甲', '乙', '丙']) {
      await vi.waitFor(() => expect(checked.has(name)).toBe(true))
      checked.get(name)?.()
    }
    await settled(intake.items)
    expect(happened.filter((it) => it.startsWith('in'))).toEqual(['in 甲', 'in 乙', 'in 丙'])
    expect(happened.indexOf('sent 丙')).toBeGreaterThan(happened.indexOf('in 甲'))
  })

  it('names the exhibits that have the same bytes', async () => {
    const stored = anEvidence('再放一次', 'a')
    const intake = createIntake({
      upload: async () => 'u1',
      takeIn: async () => ({ ...stored, sameBytesAs: 'e1' }),
      allEvidence: async () => [anEvidence('订单页', 'a'), stored, anEvidence('短信', 'b')],
    })

    intake.add([{ file, name: '订单页 副本.png' }])
    await settled(intake.items)

    expect(intake.items()[0]?.now).toMatchObject({ step: 'stored', sameAs: ['订单页'] })
  })

  it('stops a file on its way, goes on with the next, and can try the stopped one again', async () => {
    let stall = true
    const intake = createIntake({
      upload: (_, { signal }) =>
        new Promise((resolve, reject) => {
          if (!stall) resolve('u1')
          else signal.addEventListener('abort', () => reject(signal.reason))
        }),
      takeIn: async (_, name) => anEvidence(name, 'a'),
      allEvidence: async () => [],
    })

    intake.add([
      { file, name: '大录像.mp4' },
      { file, name: '乙.png' },
    ])
    await vi.waitFor(() => expect(intake.items()[0]?.now.step).toBe('sending'))
    stall = false
    intake.cancel(1)
    await settled(intake.items)
    expect(steps(intake.items())).toEqual(['cancelled', 'stored'])

    intake.retry(1)
    await settled(intake.items)
    expect(steps(intake.items())).toEqual(['stored', 'stored'])
  })

  it('never starts a file that was stopped while it waited', async () => {
    const upload = vi.fn(async () => 'u1')
    const intake = createIntake({
      upload,
      takeIn: async (_, name) => anEvidence(name, 'a'),
      allEvidence: async () => [],
    })

    intake.add([
      { file, name: '甲.png' },
      { file, name: '乙.png' },
    ])
    intake.cancel(2)
    await settled(intake.items)

    expect(upload).toHaveBeenCalledTimes(1)
    expect(steps(intake.items())).toEqual(['stored', 'cancelled'])
  })
})

function steps(items: readonly IntakeItem[]): readonly string[] {
  return items.map(({ now }) => now.step)
}

async function settled(items: () => readonly IntakeItem[]): Promise<void> {
  await vi.waitFor(() =>
    expect(steps(items()).some((step) => ['waiting', 'sending', 'checking'].includes(step))).toBe(false),
  )
}

function anEvidence(title: string, digit: string): EvidenceRecord {
  return EvidenceRecord.parse({
    id: `e${[...title].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)}`,
    title,
    kind: 'screenshot',
    file: {
      originalName: `${title}.png`,
      byteLength: 1,
      sha256: digit.repeat(64),
      mediaType: 'image/png',
      storedAt: '2026-11-23T21:12:05+08:00',
    },
  })
}
