import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface DoorArguments {
  /** Where the cases live, where the person said so. */
  readonly dataFolder?: string
  readonly port?: number
}

/** @returns the arguments, or one sentence on what is wrong with them. */
export function readArguments(args: readonly string[]): DoorArguments | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string' } },
    })
    if (values.data === '') return { problem: '--data needs a folder.' }
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
      return { problem: `--port needs a number from 0 to 65535, not "${values.port}".` }
    }
    return {
      ...(values.data !== undefined && { dataFolder: resolve(values.data) }),
      ...(values.port !== undefined && { port: Number(values.port) }),
    }
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error) }
  }
}
