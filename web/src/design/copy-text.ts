/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Browsers offer the clipboard only over HTTPS, and a workshop often runs on the plain address of a laptop.
    return copyByEvent(text)
  }
}

function copyByEvent(text: string): boolean {
  let isCopied = false
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    isCopied = true
  }
  document.addEventListener('copy', write, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  return isCopied
}
