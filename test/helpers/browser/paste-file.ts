import type { Page } from 'playwright-core'

/** Paste a picture as Ctrl+V of a screenshot does: bytes without a name of their own. */
export async function pastePicture(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (numbers) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(numbers)], 'image.png', { type: 'image/png' }))
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [...bytes],
  )
}
