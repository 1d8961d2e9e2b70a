import { AppError } from '../errors/app-error'
import type { DraftText, Source } from './draft-document'

/** A source in the case, by the path syntax of the case format. */
export function inCase(path: string): Source {
  return { kind: 'case', path }
}

/** A text that comes from one place. */
export function written(text: string, ...sources: Source[]): DraftText {
  return { text, gaps: [], sources }
}

/** Put texts one after another, with what each of them brings. */
export function join(parts: readonly DraftText[], separator = ''): DraftText {
  let text = ''
  const gaps: DraftText['gaps'] = []
  const sources: Source[] = []
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator
    const offset = text.length
    text += part.text
    for (const gap of part.gaps) gaps.push({ ...gap, start: gap.start + offset, end: gap.end + offset })
    sources.push(...part.sources)
  }
  return { text, gaps, sources: uniqueSources(sources) }
}

/** The values a wording may ask for; undefined where the case does not say. */
export type Values = Readonly<Record<string, DraftText | undefined>>

/**
 * Fill a wording: `{name}` is replaced by a value, and a stretch in square
 * brackets is left out as a whole when a value in it is not known.
 *
 * @throws AppError `wording-invalid` for a placeholder that has no value
 * outside square brackets, or that nobody offers.
 */
export function fill(wording: string, values: Values, source: Source): DraftText {
  const parts: DraftText[] = []
  for (const [, optional, required] of wording.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    const stretch = optional ?? required ?? ''
    const filled = fillStretch(stretch, values, wording)
    if (filled !== undefined) parts.push(filled)
    else if (optional === undefined) throw invalid(wording, stretch)
  }
  const text = join(parts)
  return { ...text, sources: uniqueSources([...text.sources, source]) }
}

/** The placeholders of a wording, for the data test of the templates. */
export function placeholdersOf(wording: string): readonly string[] {
  return [...wording.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
}

function fillStretch(stretch: string, values: Values, wording: string): DraftText | undefined {
  const unknown = placeholdersOf(stretch).find((name) => !Object.hasOwn(values, name))
  if (unknown !== undefined) throw invalid(wording, unknown)
  const parts: DraftText[] = []
  for (const [, name, plain] of stretch.matchAll(/\{([^}]*)\}|([^{]+)/g)) {
    if (name === undefined) {
      parts.push(written(plain ?? ''))
      continue
    }
    const value = values[name]
    if (value === undefined) return undefined
    parts.push(value)
  }
  return join(parts)
}

function invalid(wording: string, placeholder: string) {
  return new AppError('wording-invalid', `No value for {${placeholder}}`, { wording, placeholder })
}

export function uniqueSources(sources: readonly Source[]): Source[] {
  // Most pieces of a wording have none or one, and there are thousands.
  if (sources.length < 2) return [...sources]
  const seen = new Map(sources.map((source) => [JSON.stringify(source), source]))
  return [...seen.values()]
}
