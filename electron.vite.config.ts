import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const fromRoot = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      // What each start of the command line needs is one file, without the parts that no paper uses.
      // fflate stays outside: it declares a `require` of its own, and so does each built file.
      externalizeDeps: {
        exclude: ['@noble/ciphers', 'age-encryption', 'pdf-lib', 'zod'],
      },
      rollupOptions: {
        treeshake: { moduleSideEffects: [{ test: /node_modules\/pdf-lib\//, sideEffects: false }] },
        input: {
          electron: fromRoot('src/main/electron/index.ts'),
          browser: fromRoot('src/main/browser/index.ts'),
          cli: fromRoot('src/main/cli/index.ts'),
          host: fromRoot('src/main/electron/host-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node24',
      outDir: 'out/preload',
      // A sandboxed preload cannot require modules, so everything but electron is inlined.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: fromRoot('src/main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome140',
      outDir: fromRoot('out/renderer'),
      // The CSP allows no data: URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: { input: { index: fromRoot('src/renderer/index.html') } },
    },
  },
})
