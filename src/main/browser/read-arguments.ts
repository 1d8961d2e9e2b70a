import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

interface DoorArguments {
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
    if (values.data === '') return { problem: '--data 后面要写文件夹。 --data needs a folder.' }
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
      return { problem: '--port 后面要写 0 到 65535 的数字。 --port needs a number from 0 to 65535.' }
    }
    return {
      ...(values.data !== undefined && { dataFolder: resolve(values.data) }),
      ...(values.port !== undefined && { port: Number(values.port) }),
    }
  } catch {
    return {
      problem: '只接受 --data 文件夹 和 --port 端口。 Only --data FOLDER and --port NUMBER are understood.',
    }
  }
}
