import { describe, expect, it } from 'vitest'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { aHost, aHostWithCase } from '../../helpers/host/a-host'

const recordsOf = ({ events }: Pick<Awaited<ReturnType<typeof aHost>>, 'events'>) =>
  reduceEntries(events.flatMap((event) => (event.type === 'case.entries' ? event.entries : [])))

describe('undo and redo of an open case', () => {
  it('work after the program was ended and started again', async () => {
    const first = await aHostWithCase()
    const { caseId, dataFolder } = first
    await first.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })
    await first.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { place: '北京' } })
    await first.close()

    const second = await aHost(dataFolder)
    await second.call('case.open', { caseId })
    expect(await second.call('case.history', { caseId })).toEqual({
      undo: { noun: 'incident', id: 'i1', kind: 'changed', fields: ['place'], name: '短信' },
    })
    expect(await second.call('case.undo', { caseId })).toMatchObject({ fields: ['place'] })
    expect(recordsOf(second).incidents[0]?.place).toBeUndefined()
    await second.close()

    const third = await aHost(dataFolder)
    await third.call('case.open', { caseId })
    await third.call('case.redo', { caseId })
    expect(recordsOf(third).incidents).toMatchObject([{ title: '短信', place: '北京' }])
    expect((await third.call('case.history', { caseId })).redo).toBeUndefined()
  })
})
