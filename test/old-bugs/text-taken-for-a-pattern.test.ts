import { expect, it } from 'vitest'
import { answerFor } from '../shared/law/law-fixtures'

it('a title or name with $& or {title} stands in the answer letter for letter', () => {
  const { deadlines, courts } = answerFor(
    [{ title: "$& $' {title}", conduct: ['sold'], channel: 'website', respondents: ['p1'] }],
    {
      respondents: [{ id: 'p1', kind: 'organisation', name: '$&公司$$', officeAddress: '北京市海淀区' }],
      claims: { civil: [{ kind: 'damages' }] },
    },
  )

  expect(deadlines.find(({ id }) => id === 'security-6-months-i1')?.title).toContain("“$& $' {title}”")
  expect(courts.map(({ because }) => because).join()).toContain('$&公司$$')
})
