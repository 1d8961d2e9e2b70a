import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { ReadStream } from 'node:tty'
import { UsageError } from './usage-error'

/** Where somebody sits who can be asked. */
export interface Terminal {
  /** Ask for something that is not shown while it is typed. @throws UsageError where it is broken off. */
  ask(question: string): Promise<string>
}

/**
 * @param input - the standard input.
 * @param tell - writes what is shown; never the standard output, which has the answer of the command.
 * @returns undefined where nobody sits.
 */
export function terminalOf(input: ReadStream, tell: (text: string) => void): Terminal | undefined {
  if (!input.isTTY) return undefined
  return { ask: (question) => askUnseen(input, tell, question) }
}

function askUnseen(input: ReadStream, tell: (text: string) => void, question: string): Promise<string> {
  // The line editor shows what is typed on its output, and there is none.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output, terminal: true, historySize: 0 })
  tell(question)
  return new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    lines.once('SIGINT', () => lines.close())
    // Also the end of the input (Ctrl+D).
    lines.once('close', () => reject(new UsageError('no passphrase was typed')))
  }).finally(() => {
    lines.close()
    tell('\n')
  })
}
