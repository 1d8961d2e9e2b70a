import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** Chromium from the package registry on Linux, where it is unpacked once; an installed browser elsewhere. */
export async function launchChromium() {
  if (process.platform !== 'linux') {
    return chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' })
  }
  const folder = join(tmpdir(), 'leak-docket-bench-chromium')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Without a configuration of fonts it loads none, not even those of the page.
  const fontConfig = join(folder, 'fonts.conf')
  writeFileSync(
    fontConfig,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  Object.assign(process.env, {
    TMPDIR: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
  })
  const { default: bundled } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    // Containers and root have no sandbox to offer; the page is our own.
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: fontConfig, LD_LIBRARY_PATH: `${folder}/al2023/lib` },
  })
}
