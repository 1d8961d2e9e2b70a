import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Make one file for Node out of a program in this folder. @returns its path in `outDir`. */
export async function bundleProgram(name, outDir) {
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: `${name}.ts`, outDir, emptyOutDir: true, target: 'node20' },
  })
  return join(outDir, `${name}.js`)
}
