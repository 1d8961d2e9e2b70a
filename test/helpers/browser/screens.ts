import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Where pictures to look at go. */
export const screenFolder = fileURLToPath(new URL('../../../test-output/screens', import.meta.url))

export const screenSizes = {
  '1024x700': { viewport: { width: 1024, height: 700 }, deviceScaleFactor: 1 },
  // A window of 1280×800 at 200 % zoom has this much room for layout.
  'zoom-200': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
}

/** Until the view has read its records and drawn its pictures. */
export async function settle(page: Page): Promise<void> {
  await page
    .getByText(/^(已保存|Saved)$/)
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined)
  await page.waitForTimeout(1200)
}
