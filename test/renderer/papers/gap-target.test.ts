import { describe, expect, it } from 'vitest'
import { gapTarget } from '../../../src/renderer/src/features/papers/gap-target'

const order = {
  complainant: { id: 'p0' },
  respondents: [{ id: 'r1' }, { id: 'r2' }],
  incidents: [
    { id: 'i1', title: '群里有人卖面单' },
    { id: 'i2', title: '接到骚扰电话' },
    { id: 'i3', title: '又接到电话' },
  ],
  evidence: [{ id: 'e1' }, { id: 'e2' }],
  filings: [{ id: 'f1' }],
}

describe('gapTarget', () => {
  it.each([
    ['complainant.idNumber', 'people', { party: 'p0', field: 'idNumber' }],
    ['respondents[1].creditCode', 'people', { party: 'r2', field: 'creditCode' }],
    ['incidents[2].place', 'incidents', { incident: 'i3', field: 'place' }],
    ['incidents[0].harm.mental', 'incidents', { incident: 'i1', field: 'harm.mental' }],
    ['evidence[1].source', 'evidence', { evidence: 'e2', field: 'source' }],
    ['filings[0].receiptNumber', 'filings', { filing: 'f1', field: 'receiptNumber' }],
    ['claims.addressees.court', 'claims', { field: 'addressees.court' }],
    ['claims.civil[3].amountCny', 'claims', { field: 'civil[3].amountCny' }],
    ['claims', 'claims', {}],
    ['citations', 'law', {}],
    ['obligorKnownOn', 'overview', { field: 'obligorKnownOn' }],
  ])('%s is filled in under %s', (path, view, search) => {
    expect(gapTarget(order, path)).toMatchObject({ view, search })
  })

  it('names the record and the field for filling in beside the paper', () => {
    expect(gapTarget(order, 'incidents[2].place')).toMatchObject({
      noun: 'incident',
      id: 'i3',
      field: 'place',
    })
    expect(gapTarget(order, 'claims.addressees.court')).toMatchObject({
      noun: 'claims',
      id: 'claims',
      field: 'addressees.court',
    })
  })

  it('asks which incident is meant where a gap names none, and for a first one where there is none', () => {
    const target = gapTarget(order, 'incidents.harm')
    expect(target).toMatchObject({ view: 'incidents', field: 'harm', among: order.incidents })
    expect(gapTarget(order, 'incidents[0].harm').among).toBeUndefined()
    const empty = gapTarget({ ...order, incidents: [] }, 'incidents.harm')
    expect(empty).toMatchObject({ view: 'incidents', search: { add: true } })
    expect(empty.among).toBeUndefined()
  })

  it('leads from the owner’s own wording to its paragraph in its paper', () => {
    expect(gapTarget(order, 'overrides.o-police-report-1a2b3c')).toEqual({
      view: 'papers',
      noun: 'override',
      id: 'o-police-report-1a2b3c',
      field: '',
      search: { paragraph: 'o-police-report-1a2b3c', document: 'police-report' },
    })
    // Kept by an older program under another id: the papers are opened all the same.
    expect(gapTarget(order, 'overrides.own-1').search).toEqual({ paragraph: 'own-1' })
  })

  it('leads from an article to its text', () => {
    expect(gapTarget(order, 'citations.nettort-12')).toMatchObject({
      view: 'law',
      search: { article: 'nettort-12' },
    })
    expect(gapTarget(order, 'citations[2]').search).toEqual({})
  })

  it('leads to where the record is made if the record itself is missing', () => {
    expect(gapTarget({ ...order, respondents: [] }, 'respondents')).toMatchObject({
      view: 'people',
      search: { add: true },
    })
    const unnamed = gapTarget({ ...order, complainant: undefined }, 'complainant.name')
    expect(unnamed).toMatchObject({ view: 'people', search: {} })
    expect(unnamed.id).toBeUndefined()
  })
})
