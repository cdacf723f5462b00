import type { Locator } from '@playwright/test'

/** Pastes as Ctrl+V does, with what another program would have put on the clipboard. */
export async function pasteText(into: Locator, text: string): Promise<void> {
  await into.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
