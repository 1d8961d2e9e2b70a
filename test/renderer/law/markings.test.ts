import { describe, expect, it } from 'vitest'
import { cellLink, markingId, toggleMark } from '../../../src/renderer/src/features/law/markings'
import { Id } from '../../../src/shared/domain/identifiers'
import { law } from '../../shared/law/law-fixtures'

describe('the marks of the owner', () => {
  it('stay apart from what the case says', () => {
    expect(cellLink('e1', ['e1'], [])).toBe('facts')
    expect(cellLink('e1', [], ['e1'])).toBe('marked')
    expect(cellLink('e1', ['e1'], ['e1'])).toBe('both')
    expect(cellLink('e1', ['e2'], ['e3'])).toBe('none')
  })

  it('come and go one at a time', () => {
    expect(toggleMark(['e1'], 'e2')).toEqual(['e1', 'e2'])
    expect(toggleMark(['e1', 'e2'], 'e1')).toEqual(['e2'])
  })

  it('have an id of their own for every element of every wording', () => {
    const ids = [...law.catalogue.articles.values()].flatMap(({ versions }) =>
      versions.flatMap(({ id, elements }) => elements.map((element) => markingId(id, element.id))),
    )
    expect(ids.filter((id) => !Id.safeParse(id).success)).toEqual([])
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length)
  })
})
