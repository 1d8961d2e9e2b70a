import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import packageJson from '../../../package.json' with { type: 'json' }

const version = packageJson.devDependencies['@sparticuz/chromium']

/**
 * A real Chromium, with its web security on. On Linux it comes from the
 * package registry with the libraries it needs and one Latin font, as on a
 * bare machine: Chinese is shown only if the app brings it. Elsewhere an
 * installed Chrome or Edge is used.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserProgram())
}

/** Which program that is, and how it is started. */
export async function browserProgram(): Promise<LaunchOptions> {
  if (process.platform !== 'linux') {
    const channel = process.platform === 'win32' ? 'msedge' : 'chrome'
    return { channel, args: quietArgs }
  }
  // The package unpacks once into the temporary folder and never checks what it finds there.
  const folder = join(tmpdir(), `leak-docket-chromium-${version}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fontConfig = join(folder, 'only-bundled-fonts.conf')
  writeFileSync(
    fontConfig,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  const executablePath = await withEnvironment(
    { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    async () => {
      const { default: bundled } = await import('@sparticuz/chromium')
      return bundled.executablePath()
    },
  )
  return {
    executablePath,
    // Containers and root have no sandbox to offer; the pages are our own.
    args: ['--no-sandbox', ...quietArgs],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontConfig,
      LD_LIBRARY_PATH: [`${folder}/al2023/lib`, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  }
}

/** A browser that asks nothing of the network by itself, so that every request seen is the app's. */
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

async function withEnvironment<Value>(
  values: Readonly<Record<string, string>>,
  run: () => Promise<Value>,
): Promise<Value> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  try {
    return await run()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
