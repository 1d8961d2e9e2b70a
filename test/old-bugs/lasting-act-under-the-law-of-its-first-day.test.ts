import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../src/main/drafting/read-templates'
import { readLaw } from '../../src/main/law/read-law'
import { IsoDate } from '../../src/shared/domain/calendar'
import { Case } from '../../src/shared/domain/case'
import { gatherFacts } from '../../src/shared/drafting/paper-facts'
import { sampleCase } from '../fixtures/sample-case'
import { resourcesFolder } from '../helpers/resources-folder'

const [law, templates] = await Promise.all([readLaw(resourcesFolder), readTemplates(resourcesFolder)])

/** The wordings of the article on privacy of the 治安管理处罚法, old art. 42 and new art. 50, for an act. */
function wordingsFor(act: object): readonly string[] {
  const template = templates.papers.get('civil-complaint')
  if (template === undefined) throw new Error('No template')
  const facts = gatherFacts({
    case: Case.parse({ ...sampleCase(), incidents: [{ id: 'i1', title: '一件事', ...act }], filings: [] }),
    law,
    wording: templates.shared,
    masking: templates.masking,
    template,
    today: IsoDate.parse('2026-11-23'),
    files: new Map(),
  })
  return facts.onActDays('psa2025-50', facts.incidents).map(({ id }) => id)
}

describe('the law behind a claim', () => {
  it.each([
    [
      'ended before the change of the law',
      { occurredAt: '2025-12-20', occurredUntil: '2025-12-30' },
      'psa2012-42',
    ],
    ['lasted over it', { occurredAt: '2025-12-20', occurredUntil: '2026-01-05' }, 'psa2025-50'],
    ['goes on today', { occurredAt: '2025-12-20', ongoing: true }, 'psa2025-50'],
    ['began after it', { occurredAt: '2026-01-05' }, 'psa2025-50'],
  ])('is that of the day on which an act ended that %s', (_what, act, wording) => {
    expect(wordingsFor(act)).toEqual([wording])
  })
})
