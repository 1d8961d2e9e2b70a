import { type ParseArgsConfig, parseArgs } from 'node:util'
import { dayOf, IsoDate, type IsoInstant } from '../../shared/domain/calendar'
import { UsageError } from './usage-error'

/**
 * The words of a call: one INPUT at most, named options with a value, and flags.
 *
 * @throws UsageError for an unknown option, a missing value or a second INPUT.
 */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flagNames: readonly Flag[] = [],
): {
  readonly input: string | undefined
  readonly options: Partial<Record<Name, string>>
  readonly flags: ReadonlySet<Flag>
} {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' as const }]),
    ...flagNames.map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length > 1) throw new UsageError(`expected one INPUT, found ${positionals.length}`)
    return {
      input: positionals[0],
      options: values as Partial<Record<Name, string>>,
      flags: new Set(flagNames.filter((name) => values[name] === true)),
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(firstLine(error))
  }
}

/**
 * The one option that every command takes: a file with an age identity.
 *
 * @throws UsageError where it has no value.
 */
export function takeIdentityOption(args: readonly string[]): {
  readonly identityFile: string | undefined
  readonly others: readonly string[]
} {
  const at = args.findIndex((it) => it === '--identity' || it.startsWith('--identity='))
  if (at < 0) return { identityFile: undefined, others: args }
  const [, value] = /^--identity=(.*)$/s.exec(args[at] ?? '') ?? []
  const identityFile = value ?? args[at + 1]
  const others = args.filter((_, index) => index !== at && (value !== undefined || index !== at + 1))
  return { identityFile: required('--identity FILE', identityFile), others }
}

/** `--day`, or today in Asia/Shanghai. */
export function readDay(day: string | undefined, now: Date): IsoDate {
  if (day === undefined) return dayOf(now.toISOString() as IsoInstant)
  const parsed = IsoDate.safeParse(day)
  if (!parsed.success) throw new UsageError(`--day: expected a day like 2026-10-03, found "${day}"`)
  return parsed.data
}

/** One of a list, or a sentence that names the list. */
export function readChoice<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((it) => it === value)
  if (choice === undefined)
    throw new UsageError(`--${option}: expected one of ${choices.join(', ')}, found "${value}"`)
  return choice
}

export function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`expected ${option}`)
  return value
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
