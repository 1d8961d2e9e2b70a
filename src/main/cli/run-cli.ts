import { AppError, type ErrorCode } from '../../shared/errors/app-error'
import { createKeyReader, type KeyReader } from './key-reader'
import { takeIdentityOption } from './read-options'
import type { Terminal } from './terminal'
import { UsageError } from './usage-error'

/** What a command may use of the world. */
export interface CliPorts {
  readonly resourcesFolder: string
  /** Version of the app, for the folders it makes. */
  readonly version: string
  readonly now: () => Date
  /** Cost of guessing a passphrase, as a power of two; lower only where nothing is to be kept. */
  readonly scryptFactor?: number
  /** One line on stdout: the answer. */
  readonly print: (line: string) => void
  /** One line on stderr: progress, warnings, faults. */
  readonly tell: (line: string) => void
  /** Who can be asked for a passphrase, if anybody. */
  readonly terminal?: Terminal | undefined
}

export interface CommandPorts extends CliPorts {
  readonly keys: KeyReader
}

/** A command takes its arguments and returns the one JSON object that it answers. */
export type Command = (args: readonly string[], ports: CommandPorts) => Promise<unknown>

/** Each brings only what it needs: a paper no keys, a backup no fonts. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup')).backup,
  create: async () => (await import('./commands/create')).create,
  custody: async () => (await import('./commands/custody')).custody,
  draft: async () => (await import('./commands/draft')).draft,
  export: async () => (await import('./commands/export')).exportCase,
  guide: async () => (await import('./commands/guide')).guide,
  keys: async () => (await import('./commands/keys')).keys,
  law: async () => (await import('./commands/law')).law,
  restore: async () => (await import('./commands/restore')).restore,
  schema: async () => (await import('./commands/schema')).schema,
  verify: async () => (await import('./commands/verify')).verify,
}

const USAGE = `usage: docket create FOLDER.docket --from case.json [--no-passphrase]
       docket export FOLDER.docket --out FOLDER
       docket verify FOLDER.docket [--code CODE]
       docket keys FOLDER.docket [--let-in NAME --recipient age1…] [--let-out NAME] [--replace]
       docket backup FOLDER.docket --out FILE
       docket restore FILE --out FOLDER.docket
       docket custody FOLDER.docket [--evidence ID] [--day D] --out FILE
       docket draft INPUT --document KIND [--format pdf|docx|text|json] [--day D]
              [--layout narrative|elements] [--mask none|masked|recipient]
              [--max-chars N] --out FILE
       docket guide INPUT [--document KIND] [--day D] --out FILE
       docket law INPUT [--day D]
       docket schema [case|law|draft]
INPUT is a case.json or a FOLDER.docket. Its passphrase comes from LEAKDOCKET_PASSPHRASE, or is asked for at a
terminal; every command takes --identity FILE instead, with the recovery key or your own age identity.`

const PASSPHRASE_NEEDED =
  'expected the passphrase in LEAKDOCKET_PASSPHRASE, typed at a terminal, or a key in --identity FILE'

/** Exit codes of the command line. */
const DONE = 0
const PROBLEMS_FOUND = 1
const INPUT_IS_WRONG = 2
const FAILED = 3

/** Failures that the person at the keyboard can mend in what they gave. */
const wrongInput: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'backup-damaged',
  'backup-unrestorable',
  'case-damaged',
  'case-file-invalid',
  'case-not-found',
  'case-too-new',
  'date-invalid',
  'evidence-changed',
  'evidence-damaged',
  'evidence-missing',
  'key-replaced',
  'passphrase-needed',
  'passphrase-wrong',
  'person-known',
  'recipient-invalid',
  'record-invalid',
])

/**
 * Run one command: exactly one JSON object on stdout when it is done, one line
 * a problem on stderr when the input is wrong.
 *
 * @returns the exit code: 0 done, 1 verification found problems, 2 the input is wrong, 3 anything else.
 */
export async function runCli(argv: readonly string[], ports: CliPorts): Promise<number> {
  const [name, ...args] = argv
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (load === undefined)
      throw new UsageError(name === undefined ? USAGE : `no command "${name}"\n${USAGE}`)
    const { identityFile, others } = takeIdentityOption(args)
    const keyReader = createKeyReader({ identityFile, terminal: ports.terminal })
    const command = await load()
    const answer = await command(others, { ...ports, keys: keyReader })
    ports.print(JSON.stringify(answer))
    return isBadVerdict(answer) ? PROBLEMS_FOUND : DONE
  } catch (error) {
    return report(error, ports)
  }
}

/** The answer of a verification says whether all was well. */
function isBadVerdict(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

function report(error: unknown, { tell }: CliPorts): number {
  if (error instanceof UsageError) {
    tell(error.message)
    return INPUT_IS_WRONG
  }
  if (error instanceof AppError) {
    tell(error.code === 'passphrase-needed' ? PASSPHRASE_NEEDED : error.message)
    return wrongInput.has(error.code) ? INPUT_IS_WRONG : FAILED
  }
  // The text of an unforeseen error may quote the case; its place in the program does not.
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  tell(`unexpected failure${code}; nothing was written`)
  if (process.env.LEAKDOCKET_DEBUG === '1' && error instanceof Error) tell(error.stack ?? error.message)
  return FAILED
}
