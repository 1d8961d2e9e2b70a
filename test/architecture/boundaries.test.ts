import { readdir, readFile } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { importsOf } from './imports-of'

const root = fileURLToPath(new URL('../..', import.meta.url))
const LONGEST_LINES = 350

/** `test/…`, or the name of a test alone. */
const TEST_PATH = /`(test\/[\w./-]*|[\w-]+\.test\.tsx?)`/g

interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string
  readonly text: string
}

interface Import {
  readonly from: string
  /** A package, or a path from the project's folder. */
  readonly to: string
}

let paths: readonly string[]
let code: readonly SourceFile[]
let imports: readonly Import[]

beforeAll(async () => {
  const found = await Promise.all(['src', 'test', 'scripts'].map(filesUnder))
  paths = found.flat()
  code = await Promise.all(
    paths
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  )
  imports = code.flatMap(({ path, text }) =>
    importsOf(text).map((specifier) => ({ from: path, to: resolved(path, specifier) })),
  )
})

async function filesUnder(folder: string): Promise<string[]> {
  const inside = await readdir(join(root, folder), { withFileTypes: true, recursive: true })
  return inside
    .filter((it) => it.isFile() && !it.name.startsWith('.'))
    .map((it) => relative(root, join(it.parentPath, it.name)).split(sep).join('/'))
}

function resolved(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
}

const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const shared = isIn('src/shared')
const renderer = isIn('src/renderer')
const main = isIn('src/main')
const electronDoor = isIn('src/main/electron')

/** Imports of some files that are not as they should be, as lines to read. */
function wrong(from: (path: string) => boolean, isFine: (to: string, from: string) => boolean): string[] {
  return imports
    .filter((it) => from(it.from) && !isFine(it.to, it.from))
    .map((it) => `${it.from} imports ${it.to}`)
}

function files(isWrong: (file: SourceFile) => boolean): string[] {
  return code.filter(isWrong).map(({ path }) => path)
}

test('every way of importing is seen', () => {
  const text = `
    import { a } from 'one'
    import type { B } from "two"
    import 'three'
    export { c } from 'four'
    export * from 'five'
    import {
      d,
      e,
    } from 'six'
    const f = await import('seven')
    let g: import('eight').G
    const h = require('nine')
    // import { i } from 'no'
    const j = 'from nowhere'
  `
  const seen = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
  expect(importsOf(text)).toEqual(seen)
  expect(code.length).toBeGreaterThan(200)
  expect(imports.length).toBeGreaterThan(code.length)
})

describe('imports', () => {
  test('shared imports only itself and zod', () => {
    expect(wrong(shared, (to) => shared(to) || to === 'zod')).toEqual([])
  })

  test('the renderer imports neither main, nor Node, nor what the doors run on', () => {
    const isFine = (to: string) => !main(to) && !/^(node:|electron($|\/)|vitest$)/.test(to)
    expect(wrong(renderer, isFine)).toEqual([])
  })

  test('the renderer reaches outside its folder only into shared', () => {
    expect(wrong(renderer, (to) => !to.startsWith('src/') || renderer(to) || shared(to))).toEqual([])
  })

  test('main never imports the renderer', () => {
    expect(wrong(main, (to) => !renderer(to))).toEqual([])
  })

  test('electron is imported only in src/main/electron', () => {
    const elsewhere = (path: string) => path.startsWith('src/') && !electronDoor(path)
    expect(wrong(elsewhere, (to) => !/^electron($|\/)/.test(to))).toEqual([])
  })

  test('no door imports another door', () => {
    const doors = ['src/main/electron', 'src/main/browser', 'src/main/cli']
    const doorOf = (path: string) => doors.find((door) => isIn(door)(path))
    expect(wrong(main, (to, from) => doorOf(to) === undefined || doorOf(to) === doorOf(from))).toEqual([])
  })

  test('the preload script runs nothing but Electron and the names of its channels', () => {
    const preload = (path: string) => path === 'src/main/electron/preload.ts'
    const fine = ['electron', 'src/main/electron/channels', 'src/shared/contract/preload-bridge']
    expect(wrong(preload, (to) => fine.includes(to))).toEqual([])
    const [text] = code.filter(({ path }) => preload(path)).map((file) => file.text)
    expect(text).toContain("import type { PreloadBridge } from '../../shared/contract/preload-bridge'")
  })

  test('only the browser door has a socket, and nothing starts another program', () => {
    const NETWORK = /^node:(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/
    const browserDoor = isIn('src/main/browser')
    const isFine = (to: string, from: string) =>
      to !== 'node:child_process' && (browserDoor(from) || !NETWORK.test(to))
    expect(wrong((path) => path.startsWith('src/'), isFine)).toEqual([])
    const CALLED = /(?<![.\w])(?:fetch|WebSocket|XMLHttpRequest|EventSource)\(/
    expect(
      files(({ path, text }) => !renderer(path) && path.startsWith('src/') && CALLED.test(text)),
    ).toEqual([])
    const ELECTRONS_OWN =
      /import\s*\{[^}]*\b(?:shell|net|netLog|autoUpdater|crashReporter)\b[^}]*\}\s*from 'electron'/
    expect(files(({ text }) => ELECTRONS_OWN.test(text))).toEqual([])
  })

  test('no project code imports a test, and shipped data is read, never imported', () => {
    const project = (path: string) => path.startsWith('src/')
    expect(wrong(project, (to) => !to.startsWith('test/') && !to.startsWith('resources/'))).toEqual([])
  })
})

describe('promises', () => {
  test('name only tests that are there', async () => {
    const named: string[] = []
    for (const name of (await readdir(join(root, 'docs'))).filter((it) => it.endsWith('.md'))) {
      // A path without its folder is in the folder of the test named before it.
      let folder = ''
      for (const [, path = ''] of (await readFile(join(root, 'docs', name), 'utf8')).matchAll(TEST_PATH)) {
        if (path.includes('/')) folder = posix.dirname(path)
        named.push(path.includes('/') ? path : posix.join(folder, path))
      }
    }
    expect(named.length).toBeGreaterThan(20)
    const isThere = (path: string) =>
      paths.some((it) => it === path || it.startsWith(`${path.replace(/\/$/, '')}/`))
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })
})

describe('files', () => {
  test('are named in kebab-case, and so are their folders', () => {
    const FOLDER = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|zh-CN)$/
    const FILE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:module|test|torture|screens|d))?\.[a-z0-9]+$/
    const isFine = (path: string) => {
      const parts = path.split('/')
      return parts.slice(0, -1).every((it) => FOLDER.test(it)) && FILE.test(parts.at(-1) ?? '')
    }
    expect(code.map(({ path }) => path).filter((path) => !isFine(path))).toEqual([])
  })

  test('are named for what they hold: no utils, helpers or commons in src', () => {
    const VAGUE = /\/(?:utils?|helpers?|common|misc|lib)(?:\/|\.tsx?$)/
    expect(files(({ path }) => path.startsWith('src/') && VAGUE.test(path))).toEqual([])
  })

  test('have no default export', () => {
    const DEFAULT = /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/m
    expect(files(({ text }) => DEFAULT.test(text))).toEqual([])
  })

  test('pass nothing on: what is imported comes from the file that holds it', () => {
    const PASSED_ON = /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;\n]*\bfrom\s*['"]/m
    expect(files(({ path, text }) => path.startsWith('src/') && PASSED_ON.test(text))).toEqual([])
  })

  test('are called index only where a program starts', () => {
    const starts = ['src/main/browser/index.ts', 'src/main/cli/index.ts', 'src/main/electron/index.ts']
    expect(files(({ path }) => /^src\/.*\/index\.tsx?$/.test(path)).sort()).toEqual(starts)
  })

  test(`have fewer than ${LONGEST_LINES} lines in src and scripts`, () => {
    const isLong = ({ path, text }: SourceFile) =>
      /^(?:src|scripts)\//.test(path) && text.split('\n').length >= LONGEST_LINES
    expect(files(isLong)).toEqual([])
  })
})
