import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseViews } from '../../../src/renderer/src/app/case-navigation'
import { Precision } from '../../../src/shared/domain/calendar'
import { CivilClaim, Claims, RightsClaim } from '../../../src/shared/domain/claims'
import { EvidenceKind } from '../../../src/shared/domain/evidence'
import { DocumentKind, Filing } from '../../../src/shared/domain/filing'
import {
  Certainty,
  Channel,
  Conduct,
  DataType,
  Harm,
  IncidentFlags,
  LeakedField,
} from '../../../src/shared/domain/incident'
import { Clue, Party, Person, Representative, RespondentRole } from '../../../src/shared/domain/party'
import { errorAudience } from '../../../src/shared/errors/app-error'

const source = fileURLToPath(new URL('../../../src/renderer/src/', import.meta.url))
const languages = ['zh-CN', 'en'] as const

type TextFile = { readonly [key: string]: string | TextFile }

function read(language: string, feature: string): TextFile {
  return JSON.parse(readFileSync(join(source, 'text', language, `${feature}.json`), 'utf8'))
}

function keysOf(file: TextFile, above = ''): readonly string[] {
  return Object.entries(file).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : keysOf(value, `${above}${key}.`),
  )
}

function leavesOf(file: TextFile, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(file).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${above}${key}`, value]] : [...leavesOf(value, `${above}${key}.`)],
    ),
  )
}

const features = readdirSync(join(source, 'text', 'zh-CN')).map((name) => name.replace('.json', ''))

/** Every source file of the renderer, for the texts it asks for. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, lines: readFileSync(join(source, name), 'utf8') }))

describe.each(features)('the texts of %s', (feature) => {
  it('have the same keys in both languages', () => {
    expect(keysOf(read('en', feature)).toSorted()).toEqual(keysOf(read('zh-CN', feature)).toSorted())
  })

  it('have the same places to fill in both languages', () => {
    const english = leavesOf(read('en', feature))
    for (const [key, text] of leavesOf(read('zh-CN', feature))) {
      const places = (it: string) => [...it.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
      expect(places(english.get(key) ?? ''), key).toEqual(places(text))
    }
  })

  it('are never empty', () => {
    for (const language of languages) {
      for (const [key, text] of leavesOf(read(language, feature))) expect(text.trim(), key).not.toBe('')
    }
  })
})

describe('the vocabulary', () => {
  const options = {
    conduct: Conduct.options,
    channel: Channel.options,
    dataType: DataType.options,
    precision: Precision.options,
    certainty: Certainty.options,
    match: LeakedField.shape.match.options,
    grave: Harm.shape.grave.unwrap().options,
    flag: Object.keys(IncidentFlags.shape),
    evidenceKind: EvidenceKind.options,
    partyKind: Party.options.map((option) => option.shape.kind.value),
    authority: Representative.options[0].shape.authority.options,
    role: RespondentRole.options,
    clue: Clue.shape.kind.options,
    sex: Person.shape.sex.unwrap().options,
    priorOffence: Person.shape.priorOffence.unwrap().options,
    civilClaim: CivilClaim.shape.kind.options,
    rightsClaim: RightsClaim.shape.kind.options,
    mediation: Claims.shape.mediation.unwrap().options,
    document: [...DocumentKind.options, 'other'],
    answer: Filing.shape.answer.unwrap().options,
    yesNo: ['yes', 'no', 'unknown'],
  }

  it.each(Object.entries(options))('has a word for each %s of the domain', (group, values) => {
    for (const language of languages) {
      expect(
        Object.keys(z.record(z.string(), z.string()).parse(read(language, 'vocabulary')[group])),
      ).toEqual(values)
    }
  })
})

it('has a sentence for every code of failure', () => {
  const codes = Object.keys(errorAudience)
  expect(Object.keys(read('zh-CN', 'errors'))).toEqual(expect.arrayContaining(codes))
})

it('has a name for every check of a paper', () => {
  const resources = new URL('../../../resources/templates/shared.json', import.meta.url)
  const { warnings } = JSON.parse(readFileSync(resources, 'utf8')) as { warnings: object }
  // What a pick can't be cited for is said by the law itself.
  expect(Object.keys(read('zh-CN', 'checks')).toSorted()).toEqual(
    [...Object.keys(warnings), 'article-not-citable'].toSorted(),
  )
})

it('has a name for every view', () => {
  for (const view of caseViews) expect(read('zh-CN', 'frame').views).toHaveProperty(view)
})

it('has a text for every key that the code names', () => {
  const missing = code.flatMap(({ name, lines }) => {
    const bound = [...lines.matchAll(/const (\w+) = useText\('(\w[\w-]*)'\)/g)]
    return bound.flatMap(([, variable, feature]) => {
      const known = new Set(keysOf(read('zh-CN', feature ?? '')))
      const plural = (key: string) => known.has(`${key}_one`) && known.has(`${key}_other`)
      const used = [...lines.matchAll(new RegExp(`\\b${variable}\\('([^'$]+)'`, 'g'))].map(
        ([, key]) => key ?? '',
      )
      const featuresOfName = bound.filter(([, other]) => other === variable).map(([, , it]) => it ?? '')
      return used
        .filter((key) => !known.has(key) && !plural(key))
        .filter((key) => !featuresOfName.some((it) => new Set(keysOf(read('zh-CN', it))).has(key)))
        .map((key) => `${name}: ${feature}.${key}`)
    })
  })
  expect(missing).toEqual([])
})
