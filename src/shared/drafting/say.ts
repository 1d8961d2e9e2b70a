import { AppError } from '../errors/app-error'
import type { DraftText, Gap, Source } from './draft-document'
import { type SharedWording, type Template, templateName } from './template'
import { fill, type Values, written } from './written-text'

/**
 * A sentence of a paper's own template.
 *
 * @throws AppError `wording-invalid` when the template has no such sentence.
 */
export function say(template: Template, phrase: string, values: Values = {}): DraftText {
  return sayFrom(template.phrases, templateName(template), phrase, values)
}

/** A sentence that all papers share. */
export function sayShared(wording: SharedWording, phrase: string, values: Values = {}): DraftText {
  return sayFrom(wording.phrases, 'shared', phrase, values)
}

/**
 * The gap of a missing fact: a mark in the paper, and the question that would fill it.
 *
 * @param field - where the fact belongs, `complainant.idNumber`.
 */
export function askFor(wording: SharedWording, gap: string, field: string, values: Values = {}): DraftText {
  return gapText(wording, gap, field, values, wording.gapMark)
}

/** A gap for which nothing stands in the text: the paper is whole without it, and the owner is asked beside it. */
export function askBeside(
  wording: SharedWording,
  gap: string,
  field: string,
  values: Values = {},
): readonly Gap[] {
  return askFor(wording, gap, field, values).gaps.map(({ field, question }) => ({ field, question }))
}

/** The gap of characters that no embedded face has; the mark names the first, the question all of them. */
export function askForCharacters(wording: SharedWording, characters: string, field: string): DraftText {
  const codes = [...new Set(characters)].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const values = {
    characters: written(characters),
    code: written(codes[0] ?? ''),
    codes: written(codes.join('、')),
    more: codes.length > 1 ? written(String([...characters].length)) : undefined,
  }
  return gapText(wording, 'characters', field, values, wording.characterMark)
}

function gapText(
  wording: SharedWording,
  gap: string,
  field: string,
  values: Values,
  mark: string,
): DraftText {
  const asked = wording.gaps[gap]
  if (asked === undefined) throw missingWording('shared/gaps', gap)
  const source: Source = { kind: 'template', id: `shared/gaps.${gap}` }
  const label = fill(asked.label, values, source)
  const { text } = fill(mark, { ...values, label }, source)
  const question = fill(asked.question, values, source).text
  return { text, gaps: [{ start: 0, end: text.length, field, question }], sources: [source] }
}

/** A title of a table column, or another short text of the shared wording. */
export function sharedLabel(wording: SharedWording, phrase: string): string {
  return sayShared(wording, phrase).text
}

/** What a check says to the owner. */
export function warningWording(wording: SharedWording, check: string): string {
  const text = wording.warnings[check]
  if (text === undefined) throw missingWording('shared/warnings', check)
  return text
}

/** The words for codes of the case format: 姓名、电话号码. */
export function words(wording: SharedWording, noun: string, codes: readonly string[]): string {
  return codes.map((code) => wordFor(wording, noun, code)).join('、')
}

function wordFor(wording: SharedWording, noun: string, code: string): string {
  const word = wording.words[noun]?.[code]
  if (word === undefined) throw missingWording(`words.${noun}`, code)
  return word
}

function sayFrom(
  phrases: Readonly<Record<string, string>>,
  file: string,
  phrase: string,
  values: Values,
): DraftText {
  const text = phrases[phrase]
  if (text === undefined) throw missingWording(file, phrase)
  return fill(text, values, { kind: 'template', id: `${file}/${phrase}` })
}

function missingWording(wording: string, placeholder: string) {
  return new AppError('wording-invalid', `${wording} has no ${placeholder}`, { wording, placeholder })
}
