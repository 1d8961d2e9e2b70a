import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/errors/app-error'
import { identitiesIn } from '../casefile/identity-text'
import type { Terminal } from './terminal'
import { UsageError } from './usage-error'

const VARIABLE = 'LEAKDOCKET_PASSPHRASE'

/** An age identity is a line; a file of this length is something else. */
const IDENTITY_LIMIT = 64 * 1024

/** Where a command gets what opens a case. Never from an argument: those stand in lists of processes. */
export interface KeyReader {
  /**
   * Do what needs a case opened, with what is at hand: the identity file, the
   * passphrase of the environment, or nothing. Where that is not enough and
   * somebody sits at a terminal, they are asked.
   */
  opening<Result>(work: (key: string | undefined) => Promise<Result>): Promise<Result>
  /** The passphrase itself, where no other key does. @returns undefined where there is none. */
  passphrase(): Promise<string | undefined>
  /** A passphrase for a new case. @throws UsageError where there is none. */
  newPassphrase(): Promise<string>
}

interface Sources {
  /** Path of a file with an age identity. */
  readonly identityFile: string | undefined
  readonly terminal: Terminal | undefined
}

export function createKeyReader({ identityFile, terminal }: Sources): KeyReader {
  let typed: string | undefined

  async function ask(): Promise<string | undefined> {
    if (typed === undefined && terminal !== undefined) {
      typed = (await terminal.ask('Passphrase of the case: ')) || undefined
    }
    return typed
  }

  return {
    async opening(work) {
      const key = identityFile === undefined ? fromEnvironment() : await readIdentityFile(identityFile)
      try {
        return await work(key)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'passphrase-needed') throw error
        const answer = await ask()
        if (answer === undefined) throw error
        return work(answer)
      }
    },

    passphrase: async () => fromEnvironment() ?? (await ask()),

    async newPassphrase() {
      const given = fromEnvironment()
      if (given !== undefined) return given
      const first = await terminal?.ask('Passphrase for the new case: ')
      if (first === undefined || first === '') {
        throw new UsageError(
          `expected a passphrase in ${VARIABLE} or typed at a terminal, or --no-passphrase for a case that anyone can read`,
        )
      }
      if ((await terminal?.ask('The same once more: ')) === first) return first
      throw new UsageError('expected the same passphrase twice, the two were different')
    },
  }
}

function fromEnvironment(): string | undefined {
  const passphrase = process.env[VARIABLE]
  return passphrase === '' ? undefined : passphrase
}

/** @throws UsageError where the file has no age identity in plain text. */
async function readIdentityFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--identity: expected a file that can be read: ${path}`)
  })
  const isIdentity = text.length <= IDENTITY_LIMIT && identitiesIn(text) !== undefined
  if (isIdentity) return text
  const hint = text.startsWith('age-encryption.org/') ? ' (it is sealed itself: open it with age first)' : ''
  throw new UsageError(`--identity: expected a file with an age identity, AGE-SECRET-KEY-1…${hint}: ${path}`)
}
