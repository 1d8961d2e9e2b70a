import { formatCount } from '../domain/money'
import { chineseMoment } from './chinese-dates'
import { citeExhibits, exhibitNumbersOf } from './describe-incident'
import { nameOf } from './describe-party'
import type { Block } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { inCase, type Values, written } from './written-text'

/** What the owner gave to whom, when and for what: one paragraph an incident that says so. */
export function describeGivenData(facts: PaperFacts): readonly Block[] {
  return facts.incidents.flatMap(({ incident, path }) => {
    const gave = incident.gaveData
    if (gave === undefined) return []
    const at = (field: string) => inCase(`${path}.gaveData.${field}`)
    const receiver = facts.respondents.find(({ party }) => party.id === gave.toWhom)
    const values: Values = {
      self: facts.self,
      when: gave.when === undefined ? undefined : written(chineseMoment(gave.when), at('when')),
      toWhom:
        receiver === undefined
          ? gave.toWhom === undefined
            ? undefined
            : written(gave.toWhom, at('toWhom'))
          : nameOf(facts, receiver),
      purpose: gave.purpose === undefined ? undefined : written(gave.purpose, at('purpose')),
      fields:
        gave.fields.length === 0
          ? undefined
          : written(words(facts.wording, 'dataType', gave.fields), at('fields')),
    }
    return paragraph(facts, 'gaveData', values)
  })
}

/** Kinds of information and how many records, each number with how it is known. */
export function describeRecordCounts(facts: PaperFacts): readonly Block[] {
  return facts.incidents.flatMap(({ incident, path }) =>
    incident.recordCounts.flatMap((it, index) => {
      const at = (field: string) => inCase(`${path}.recordCounts[${index}].${field}`)
      return paragraph(facts, 'recordCount', {
        title: written(incident.title, inCase(`${path}.title`)),
        dataTypes: written(words(facts.wording, 'dataType', it.dataTypes), at('dataTypes')),
        count: written(formatCount(it.count), at('count')),
        atMost: it.atMost === undefined ? undefined : written(formatCount(it.atMost), at('atMost')),
        basis: written(it.basis, at('basis')),
        exhibits: citeExhibits(facts, incident.evidence, `${path}.evidence`),
      })
    }),
  )
}

/** 字段比对: what was given beside what leaked, field by field. Empty without any pair. */
export function fieldMatchTable(facts: PaperFacts): readonly Block[] {
  const rows = facts.incidents.flatMap(({ incident, path }) =>
    incident.leakedFields.map((it, index) => {
      const at = (field: string) => inCase(`${path}.leakedFields[${index}].${field}`)
      return [
        written(words(facts.wording, 'dataType', [it.field]), at('field')),
        written(it.gave ?? '', at('gave')),
        written(it.leaked ?? '', at('leaked')),
        written(words(facts.wording, 'match', [it.match]), at('match')),
        written(exhibitNumbersOf(facts, incident.evidence), inCase(`${path}.evidence`)),
      ]
    }),
  )
  if (rows.length === 0) return []
  const column = (key: string, weight: number, align: 'left' | 'center' = 'left') => ({
    title: sayShared(facts.wording, `fieldMatch.${key}`, { self: facts.self }).text,
    weight,
    align,
  })
  return [
    {
      kind: 'table',
      header: true,
      columns: [
        column('field', 26),
        column('gave', 44),
        column('leaked', 44),
        column('match', 20, 'center'),
        column('exhibits', 22, 'center'),
      ],
      rows,
      sources: [{ kind: 'template', id: 'shared/fieldMatch' }],
    },
  ]
}

function paragraph(facts: PaperFacts, phrase: string, values: Values): readonly Block[] {
  const text = sayShared(facts.wording, phrase, values)
  return text.text === '' ? [] : [{ kind: 'paragraph', style: 'body', ...text }]
}
