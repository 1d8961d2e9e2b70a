import { appendFileSync } from 'node:fs'

/** Say what was tried; `npm run torture` prints it as a table when all is done. */
export function figure(what: string, value: string | number): void {
  const file = process.env.LEAKDOCKET_FIGURES
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, value })}\n`)
}
